import type { Cabinet, Change, CopyKey, Drawer, Sealed } from './cabinet.ts';

/** A cabinet in memory for tests: what lies in it can be looked at, and it can be full. */
export class MemoryCabinet implements Cabinet {
  readonly drawers: Record<Drawer, Map<string, Sealed>> = { values: new Map(), pictures: new Map() };
  theKey: CopyKey | undefined;
  full = false;

  async key(): Promise<CopyKey | undefined> {
    return this.theKey;
  }

  async keyOr(fresh: CopyKey): Promise<CopyKey> {
    this.theKey ??= fresh;
    return this.theKey;
  }

  async all(drawer: Drawer): Promise<Sealed[]> {
    return [...this.drawers[drawer].values()];
  }

  async find(drawer: Drawer, name: string): Promise<Sealed | undefined> {
    return this.drawers[drawer].get(name);
  }

  async change(drawer: Drawer, key: string, { puts, removes }: Change): Promise<boolean> {
    if (this.theKey?.id !== key) {
      return false;
    }
    if (this.full && puts.length > 0) {
      throw new Error('full');
    }
    removes.forEach((name) => this.drawers[drawer].delete(name));
    puts.forEach((sealed) => this.drawers[drawer].set(sealed.name, sealed));
    return true;
  }

  async destroy(): Promise<void> {
    this.theKey = undefined;
    this.drawers.values.clear();
    this.drawers.pictures.clear();
  }
}

/** Bells of several pages of one phone: each hears the others. */
export function bells(many: number): { postMessage(message: unknown): void; onmessage: ((event: MessageEvent) => unknown) | null }[] {
  const all = Array.from({ length: many }, (_, i) => ({
    onmessage: null as ((event: MessageEvent) => unknown) | null,
    postMessage: (message: unknown) =>
      all.forEach((other, j) => j !== i && other.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
  }));
  return all;
}
