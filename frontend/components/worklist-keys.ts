/** What can be done with rows; the server knows the same names. */
export type RowAct =
  | 'call'
  | 'message'
  | 'back'
  | 'book'
  | 'snooze'
  | 'close'
  | 'take'
  | 'give'
  | 'approve'
  | 'plan'
  | 'read'
  | 'review'
  | 'unlock';

const LETTERS_OFF = 'restride-worklist-letters-off';

/** Whether single letters act on this device. */
export function lettersOn(): boolean {
  return localStorage.getItem(LETTERS_OFF) === null;
}

export function switchLetters(on: boolean) {
  if (on) {
    localStorage.removeItem(LETTERS_OFF);
  } else {
    localStorage.setItem(LETTERS_OFF, 'off');
  }
}

/** What a key does in the list. */
export type KeyDeed =
  | { act: RowAct | 'likely' | 'undo' | 'live' }
  | { go: 'up' | 'down' | 'first' | 'last' }
  | { does: 'open' | 'show' | 'mark' | 'search' | 'keys' | 'leave' };

const MOVES: Record<string, KeyDeed> = {
  ArrowDown: { go: 'down' },
  ArrowUp: { go: 'up' },
  Home: { go: 'first' },
  End: { go: 'last' },
  Enter: { does: 'open' },
  ' ': { does: 'show' },
  Escape: { does: 'leave' },
};

const LETTERS: Record<string, KeyDeed> = {
  c: { act: 'call' },
  m: { act: 'message' },
  b: { act: 'back' },
  s: { act: 'snooze' },
  a: { act: 'likely' },
  t: { act: 'take' },
  d: { act: 'close' },
  x: { does: 'mark' },
  z: { act: 'undo' },
  r: { act: 'live' },
  '/': { does: 'search' },
  '?': { does: 'keys' },
};

/** The keys at the foot of the list: what is pressed, and the name of the word for it. */
export const FIRST_KEYS: readonly (readonly [string, string])[] = [
  ['↑↓', 'move'],
  ['Enter', 'open'],
  ['C', 'call'],
  ['B', 'back'],
  ['M', 'message'],
  ['S', 'snooze'],
  ['Z', 'undo'],
];

/** Those that are shown when somebody asks. */
export const MORE_KEYS: readonly (readonly [string, string])[] = [
  ['Space', 'show'],
  ['A', 'likely'],
  ['T', 'take'],
  ['D', 'close'],
  ['X', 'mark'],
  ['/', 'search'],
  ['R', 'live'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Esc', 'leave'],
];

/**
 * What a key does. Letters and signs act only inside the list, and not at all once they are switched off (WCAG 2.1.4); elsewhere on the
 * page only the arrows lead into the list.
 */
export function deedOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  where: { inList: boolean; onControl: boolean; letters: boolean },
): KeyDeed | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  if (!where.inList) {
    return event.key === 'ArrowDown' || event.key === 'ArrowUp' ? MOVES[event.key] : undefined;
  }
  if (where.onControl && (event.key === 'Enter' || event.key === ' ')) {
    return undefined;
  }
  return MOVES[event.key] ?? (where.letters && event.key.length === 1 ? LETTERS[event.key.toLowerCase()] : undefined);
}
