import type { LesserItem, Session, SessionItem, SessionVariant } from '../api/contract.ts';
import type { Store } from '../device/store.ts';

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
