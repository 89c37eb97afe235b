/** A sentence of a text: where it begins, where the next one begins, and its words. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** What ends with a full stop and goes on: “e.g. walking” is one sentence, and so is “about 30 min. a day”. */
const SHORT = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|min|Dr|Mr|Mrs|Ms|Sra?|Dra|aprox|p\. ?ej)\.\s*$/;

/** The sentences of a text in a language, without those that say nothing; their places count in the text as it is. */
export function sentences(text: string, language: string): Sentence[] {
  const found: Sentence[] = [];
  let begun: number | undefined;
  const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  for (const [i, part] of parts.entries()) {
    begun ??= part.index;
    const to = part.index + part.segment.length;
    const whole = text.slice(begun, to);
    if (i + 1 < parts.length && SHORT.test(whole)) continue;
    if (/[\p{L}\p{N}]/u.test(whole)) found.push({ from: begun, to, words: whole.trim().replace(/\s+/g, ' ') });
    begun = undefined;
  }
  return found;
}
