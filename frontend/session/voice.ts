/** What of the browser's speech is used. */
export type Speech = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** What is behind this has to be said now or not at all. */
const OLD_MS = 1_500;

/**
 * The phone's own voice for a language. Voices that live elsewhere are left alone: what somebody trains is not sent to
 * whoever reads it out.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], locale: string): V | undefined {
  const tag = (voice: V) => voice.lang.replace('_', '-').toLowerCase();
  const language = locale.slice(0, 2).toLowerCase();
  const fitting = voices.filter((voice) => voice.localService && tag(voice).slice(0, 2) === language);
  return fitting.find((voice) => tag(voice) === locale.toLowerCase()) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** Says what there is to do, in the phone's own voice. Silent until it is switched on. */
export class Reader {
  readonly #speech: Speech | undefined;
  readonly #make: (text: string) => SpeechSynthesisUtterance;
  readonly #now: () => number;
  #saidAt = -Infinity;
  #said = '';
  on = false;

  constructor(
    speech: Speech | undefined = globalThis.speechSynthesis,
    make = (text: string) => new SpeechSynthesisUtterance(text),
    now = () => performance.now(),
  ) {
    this.#speech = speech;
    this.#make = make;
    this.#now = now;
  }

  /** Whether this phone can say anything in that language. Browsers learn of their voices late, so the first answer may be no. */
  speaks(locale: string): boolean {
    return this.#speech !== undefined && voiceFor(this.#speech.getVoices(), locale) !== undefined;
  }

  /** Says it now, and no longer what was said before. */
  say(text: string, locale: string): void {
    const voice = this.on && text ? voiceFor(this.#speech?.getVoices() ?? [], locale) : undefined;
    const now = this.#now();
    if (!voice || (text === this.#said && now - this.#saidAt < OLD_MS)) {
      return;
    }
    this.#said = text;
    this.#saidAt = now;
    const utterance = this.#make(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#speech!.cancel();
    this.#speech!.speak(utterance);
  }

  hush(): void {
    this.#said = '';
    this.#speech?.cancel();
  }
}
