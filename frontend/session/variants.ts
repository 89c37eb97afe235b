import type { LesserItem, Session, SessionItem, SessionVariant } from '../api/contract.ts';
import type { Store } from '../device/store.ts';

/** Which exercises are done in another of the signed ways than the rest of the session, by the id of the plan's item. */
export type Ways = Readonly<Record<string, SessionVariant>>;

interface Wish {
  key: string;
  variant: SessionVariant;
}

/** The session as it is done today: what was signed for such a day, with its doses; the session itself if nothing was. */
export function inVariant(session: Session, variant: SessionVariant | undefined): Session {
  const lesser = variant === 'short' ? session.short : variant === 'flare-up' ? session.flareUp : undefined;
  if (!lesser) {
    return session;
  }
  const items = session.items.flatMap((item) => lesser.items.filter((less) => less.id === item.id).map((less) => fitted(item, less)));
  const minutes = items.length === lesser.items.length ? lesser.minutes : items.reduce((sum, item) => sum + item.minutes, 0);
  return { ...session, items, minutes };
}

/** The same, where the person chose another of the signed ways for some exercises on the way. */
export function inWays(session: Session, variant: SessionVariant | undefined, ways: Ways = {}): SessionItem[] {
  return inVariant(session, variant).items.flatMap((item) => {
    const way = ways[item.id];
    return way ? inVariant(session, way).items.filter((each) => each.id === item.id) : [item];
  });
}

/** All that is left of a session, short; what is done stays as it was. */
export function shorter(items: readonly SessionItem[], from: number, before: Ways = {}): Ways {
  return { ...before, ...Object.fromEntries(items.slice(from).map((item) => [item.id, 'short' as const])) };
}

/** What is left to do from an exercise on if time gets short; nothing if the clinic signed nothing, or it is short already. */
export function lessFrom(session: Session, variant: SessionVariant | undefined, items: readonly SessionItem[], from: number, ways?: Ways): SessionItem[] | undefined {
  if (!session.short || (variant ?? 'usual') !== 'usual') {
    return undefined;
  }
  const ahead = new Set(items.slice(from).map(({ id }) => id));
  return inWays(session, variant, shorter(items, from, ways)).filter(({ id }) => ahead.has(id));
}

/** The exercise as it is signed for bad days, unless it is done so already. */
export function easierOf(session: Session, variant: SessionVariant | undefined, id: string, ways: Ways = {}): LesserItem | undefined {
  return ways[id] || variant === 'flare-up' ? undefined : session.flareUp?.items.find((each) => each.id === id);
}

/** What a report calls a session that was made shorter on the way. */
export function variantDone(variant: SessionVariant | undefined, ways: Ways = {}): SessionVariant {
  return (variant ?? 'usual') === 'usual' && Object.values(ways).includes('short') ? 'short' : (variant ?? 'usual');
}

/** What the clinic wrote about an exercise stays with it, not with another one in its place. */
function fitted(item: SessionItem, { instead, ...dosed }: LesserItem): SessionItem {
  const { load, effort, ...rest } = instead ?? item;
  return { ...rest, ...dosed };
}

/** Keeps on the phone which session the person wants to begin. */
export function wish(session: Session, variant: SessionVariant, store: Store): void {
  store.set('variant', { key: session.key, variant } satisfies Wish);
}

/** What the person wanted to begin, if it was this session. */
export function wished(session: Session, store: Store): SessionVariant | undefined {
  const kept = store.get<Wish>('variant');
  return kept?.key === session.key ? kept.variant : undefined;
}
