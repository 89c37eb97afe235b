import type { TemplateResult } from 'lit';
import type { Figure, Limb } from '../figure/format.ts';
import type { Refusal } from '../figure/posing.ts';
import { fill } from '../texts/format.ts';
import en from '../texts/pose.en.json';
import es from '../texts/pose.es.json';

/** The key of a text of the pose editor. */
export type PoseKey = keyof typeof en;

const WORDS: Record<string, Record<string, string>> = { en, es };

/** A text of the pose editor; `language` is a tag, and what has no texts is English. */
export function poseText(language: string, key: string, ...values: (string | number)[]): string {
  const words = WORDS[language.toLowerCase().startsWith('es') ? 'es' : 'en']!;
  const text = words[key];
  if (text === undefined) throw new Error(`No text of the pose editor is called ${key}`);
  return fill(text, values);
}

/** What the sliders are about. */
export type Part = 'trunk' | Limb;

/** What the parts of the pose editor see and may do. */
export interface Desk {
  readonly figure: Figure;
  /** The chosen key pose. */
  readonly index: number;
  readonly part: Part;
  /** What was refused last, next to which control. */
  readonly refused: { readonly at: string; readonly text: string } | undefined;
  say(key: string, ...values: (string | number)[]): string;
  /** Takes a change, or refuses it next to the control `at` and says so. Changes at the same control in a row are undone as one. */
  take(next: Figure, at: string): boolean;
  refuse(at: string, refusal: Refusal): void;
  choose(index: number): void;
}

/** A part of the pose editor. */
export type Panel = (desk: Desk) => TemplateResult;

/** A body part or a joint in words: `kneeR` is "Knee (right)". */
export function partText(desk: Pick<Desk, 'say'>, part: string): string {
  const side = /[a-z]([RL])$/.exec(part)?.[1];
  const stem = side ? part.slice(0, -1) : part;
  const name = desk.say(`part.${stem}` in en ? `part.${stem}` : `joint.${stem}`);
  return side ? desk.say('part.sided', name, desk.say(`side.${side}`)) : name;
}

/** Why an angle is refused, with the range. */
export function refusalText(desk: Pick<Desk, 'say'>, { part, joint, value, least, most }: Refusal): string {
  const side = /(?:^|[a-z])([RL])$/.exec(part)?.[1];
  const name = side ? desk.say('part.sided', desk.say(`joint.${joint}`), desk.say(`side.${side}`)) : desk.say(`joint.${joint}`);
  return desk.say('refused', name, Math.round(value), least, most);
}
