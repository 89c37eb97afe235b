/// <reference lib="webworker" />
import { drawn, type Scene } from './film.ts';
import type { Figure } from './format.ts';
import { Player, type Frame, type Person } from './player.ts';

/** What a page asks of the studio: to know a film, to draw scenes of it, to forget it. */
export type Order = { readonly film: number } & (
  | { readonly figure: Figure; readonly person: Person }
  | { readonly scenes: readonly Scene[] }
  | { readonly closed: true }
);

/** A scene of a film, drawn. */
export interface Take {
  readonly film: number;
  readonly key: string;
  readonly frame: Frame;
}

const players = new Map<number, Player>();

// Frames are sent a few at a time: each message costs the page some of the time that it is to be spared.
const TOGETHER = 5;

function fill(order: Order): void {
  if ('figure' in order) players.set(order.film, new Player(order.figure, order.person));
  else if ('closed' in order) players.delete(order.film);
  else {
    const player = players.get(order.film);
    if (!player) return;
    for (let i = 0; i < order.scenes.length; i += TOGETHER) {
      const takes = order.scenes.slice(i, i + TOGETHER).map((scene): Take => ({ film: order.film, key: scene.key, frame: drawn(player, scene) }));
      postMessage(takes);
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => fill(data));
