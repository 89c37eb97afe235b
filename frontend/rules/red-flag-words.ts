/** Words that may mean a red flag; the data and how they are read stand in `rules/red-flag-words.yaml`. */
export interface FlagWords {
  id: string;
  patterns: string[];
}

/** So many words may stand where a pattern says `..`. */
const WIDEST_GAP = 4;

/** The flags that the words of a message may mean, in the order of the rules. */
export function flagsIn(message: string, flags: readonly FlagWords[]): string[] {
  const words = wordsOf(message);
  return flags.filter((flag) => flag.patterns.some((pattern) => occurs(pattern, words))).map((flag) => flag.id);
}

/** Small letters without accents; `can't` is one word. */
function wordsOf(message: string): string[] {
  return message
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
}

function occurs(pattern: string, words: string[]): boolean {
  const parts = pattern.split(' ');
  return words.some((_, start) => matches(parts, words.slice(start)));
}

function matches([part, ...rest]: string[], words: string[]): boolean {
  if (part === undefined) {
    return true;
  }
  if (part === '..') {
    const most = Math.min(WIDEST_GAP, words.length);
    return Array.from({ length: most + 1 }, (_, skipped) => skipped).some((skipped) => matches(rest, words.slice(skipped)));
  }
  return words.length > 0 && fits(part, words[0]!) && matches(rest, words.slice(1));
}

function fits(part: string, word: string): boolean {
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
