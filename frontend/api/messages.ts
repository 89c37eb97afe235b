import type { FlagWords } from '../rules/red-flag-words.ts';
import { call } from './me.ts';

/** A picture of a message; its size in pixels. */
export interface MessagePicture {
  id: string;
  width: number;
  height: number;
}

/** Something that was written. */
export interface Message {
  id: string;
  /** Whether the person who reads has written it. */
  mine: boolean;
  fromClinic: boolean;
  from: string;
  text: string;
  at: string;
  /** The first person of the other side who has seen it. */
  seenBy?: string;
  seenAt?: string;
  pictures: MessagePicture[];
}

/** When somebody is at the clinic. */
export interface ClinicHours {
  open: boolean;
  /** When it opens next, or now. */
  opens?: string;
  /** By when something written now is answered. */
  answerBy?: string;
  answerHours: number;
  /** As the clinic says it itself; may be empty. */
  words: string;
  /** By day of the week from Monday; empty if the clinic does not say. */
  week: Record<string, string[]>;
  closed: { day: string; name: string }[];
}

/** A conversation with the care team. */
export interface Messages {
  patient: string;
  language: string;
  /** Whether the patient may write: care has not ended. */
  writing: boolean;
  /** Oldest first. */
  messages: Message[];
  /** Whether there are older ones. */
  more: boolean;
  clinic: { name: string; phone: string; zone: string };
  hours: ClinicHours;
  emergency: { number: string; adviceLine?: string; adviceName?: string };
}

/** What is written and has not arrived. The ids are made here and stay the same at every try. */
export interface MessageLetter {
  id: string;
  text: string;
  /** `data` is a data URL of what the portal does not have yet. */
  pictures: { id: string; data?: string }[];
  writtenAt: string;
}

/** A message has arrived. */
export interface MessageReceipt {
  id: string;
  at: string;
  flags: string[];
}

/** Limits that the portal has, too. */
export const LONGEST = 4_000;
export const MOST_PICTURES = 4;

export const readMessages = (before?: string) => call<Messages>('GET', before ? `/messages?before=${before}` : '/messages');
export const readWords = () => call<FlagWords[]>('GET', '/messages/words');
export const seeMessages = (newest: string) => call<void>('POST', '/messages/seen', { newest });
export const putPicture = (id: string, bytes: Blob) => call<MessagePicture>('PUT', `/messages/pictures/${id}`, bytes);
export const pictureAddress = (id: string, width: number) => `/media/messages/${id}?w=${width}`;

/** Brings pictures first and the message after them; all of it may be done again and is there once. */
export async function deliverMessage(letter: MessageLetter): Promise<MessageReceipt> {
  for (const { id, data } of letter.pictures) {
    if (data) {
      await putPicture(id, bytesOf(data));
    }
  }
  const { id, text, writtenAt } = letter;
  return call<MessageReceipt>('POST', '/messages', { id, text, writtenAt, pictures: letter.pictures.map((picture) => picture.id) });
}

/** The bytes of a data URL; fetching it would be refused by the page's own rules. */
export function bytesOf(data: string): Blob {
  const [head, body] = data.split(',', 2) as [string, string];
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? 'application/octet-stream';
  return new Blob([Uint8Array.from(atob(body), (c) => c.charCodeAt(0))], { type });
}
