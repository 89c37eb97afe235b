import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Film } from '../figure/film.ts';
import type { Order, Take } from '../figure/film-studio.ts';
import { readFigures } from '../figure/library.ts';
import { Player } from '../figure/player.ts';
import { FigureStudio, type Bench } from './figure-studio.ts';

/** Notes orders and answers when it is told to. */
class Desk {
  readonly orders: Order[] = [];
  #listener: ((event: MessageEvent<readonly Take[]>) => void) | undefined;
  postMessage(order: Order): void {
    this.orders.push(structuredClone(order));
  }
  addEventListener(_: string, listener: (event: MessageEvent<readonly Take[]>) => void): void {
    this.#listener = listener;
  }
  answer(...takes: Take[]): void {
    this.#listener?.({ data: takes } as unknown as MessageEvent<readonly Take[]>);
  }
}

const player = new Player(readFigures()[0]);
const kinds = (orders: readonly Order[]): string[] => orders.map((order) => ('figure' in order ? 'figure' : 'closed' in order ? 'closed' : 'scenes'));

test('aFilmIsMadeKnownBeforeItsFirstScenesAndAgainAfterItWasClosed', () => {
  const desk = new Desk();
  const studio = new FigureStudio(() => desk as unknown as Bench);
  const film = new Film(player, studio);
  film.at(0);
  film.at(1);
  studio.close(film);
  film.at(2);
  assert.deepEqual(kinds(desk.orders), ['figure', 'scenes', 'scenes', 'closed', 'figure', 'scenes']);
});

test('whatComesForAClosedFilmIsLeftAlone', () => {
  const desk = new Desk();
  const studio = new FigureStudio(() => desk as unknown as Bench);
  const film = new Film(player, studio);
  const first = film.at(0);
  studio.close(film);
  desk.answer({ film: 0, key: 'any', frame: first });
  desk.answer({ film: 7, key: 'any', frame: first });
  assert.equal(film.at(0).layers, first.layers);
});
