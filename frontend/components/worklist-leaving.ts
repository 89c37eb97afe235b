import type { WorklistRow } from './worklist-row.ts';

/** Milliseconds for which a row that goes is still there, with the reason; the status says it as well. All in all it is gone within a second. */
const READ = 400;

/** Who comes after a patient that is gone, else before, else first; empty if nobody is left. */
export function nextTo(gone: string, before: readonly WorklistRow[], now: readonly WorklistRow[]): string {
  const here = new Set(now.map((row) => row.patient));
  const at = before.findIndex((row) => row.patient === gone);
  const near = at < 0 ? [] : [...before.slice(at + 1), ...before.slice(0, at).reverse()];
  return (near.find((row) => here.has(row.patient)) ?? now[0])?.patient ?? '';
}

/**
 * Rows that are gone, and stay for a while: faded, with the reason, until pointer and focus are elsewhere, so that nobody clicks the wrong
 * person.
 */
export class Leaving {
  readonly #host: { requestUpdate(): void };
  #rows: WorklistRow[] = [];
  #after = new Map<string, string | undefined>();
  #why = new Map<string, string>();
  #pointed = false;
  #focused = false;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  /** Takes note of what is gone; gives what a screen reader should say about it. */
  changed(before: readonly WorklistRow[], now: readonly WorklistRow[], reasons: Record<string, string>): string {
    const here = new Set(now.map((row) => row.patient));
    const gone = before.filter((row) => !here.has(row.patient));
    this.#rows = this.#rows.filter((row) => !here.has(row.patient));
    for (const row of gone) {
      const reason = reasons[row.patient];
      if (reason === undefined) {
        continue;
      }
      this.#rows.push(row);
      this.#after.set(row.patient, before[before.indexOf(row) - 1]?.patient);
      this.#why.set(row.patient, reason);
    }
    this.#later();
    return gone
      .filter((row) => reasons[row.patient])
      .map((row) => `${row.name}: ${reasons[row.patient] ?? ''}`)
      .join('. ');
  }

  has(patient: string): boolean {
    return this.#rows.some((row) => row.patient === patient);
  }

  /** Why the row goes; undefined if it stays. */
  why(patient: string, otherwise: string): string | undefined {
    return this.has(patient) ? this.#why.get(patient) || otherwise : undefined;
  }

  /** The rows with those that go, each where it was. */
  among(rows: readonly WorklistRow[]): WorklistRow[] {
    const all = [...rows];
    for (const row of this.#rows) {
      const before = this.#after.get(row.patient);
      const at = all.findIndex((each) => each.patient === before);
      all.splice(at + 1, 0, row);
    }
    return all;
  }

  point(here: boolean) {
    this.#pointed = here;
    this.#later();
  }

  focus(here: boolean) {
    this.#focused = here;
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    if (this.#rows.length > 0) {
      this.#timer = setTimeout(() => this.#go(), READ);
    }
  }

  #go() {
    if (!this.#pointed && !this.#focused) {
      this.#rows = [];
      this.#host.requestUpdate();
    }
  }
}
