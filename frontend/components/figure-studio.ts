import type { Film, Scene, Studio } from '../figure/film.ts';
import type { Order, Take } from '../figure/film-studio.ts';
import type { Figure } from '../figure/format.ts';
import type { Person } from '../figure/player.ts';

/** Where the orders go: a worker, or what a test gives. */
export type Bench = Pick<Worker, 'postMessage' | 'addEventListener'>;

/** Has films drawn beside the page's own thread, so that a slow phone's page stays quick. */
export class FigureStudio implements Studio {
  private readonly open: () => Bench;
  private readonly numbers = new Map<Film, number>();
  private readonly films = new Map<number, Film>();
  private bench: Bench | undefined;
  private next = 0;

  constructor(open: () => Bench) {
    this.open = open;
  }

  draw(film: Film, scenes: readonly Scene[]): void {
    this.send({ film: this.numberOf(film), scenes });
  }

  /** Forgets a film; if it is shown again, it is made known again. */
  close(film: Film): void {
    const number = this.numbers.get(film);
    if (number === undefined) return;
    this.numbers.delete(film);
    this.films.delete(number);
    this.send({ film: number, closed: true });
  }

  private numberOf(film: Film): number {
    let number = this.numbers.get(film);
    if (number === undefined) {
      number = this.next++;
      this.numbers.set(film, number);
      this.films.set(number, film);
      this.send({ film: number, figure: film.player.figure, person: film.player.person });
    }
    return number;
  }

  private send(order: Order): void {
    this.bench ??= this.start();
    this.bench.postMessage(order);
  }

  private start(): Bench {
    const bench = this.open();
    bench.addEventListener('message', (event) => {
      for (const { film, key, frame } of (event as MessageEvent<readonly Take[]>).data) this.films.get(film)?.take(key, frame);
    });
    return bench;
  }
}

type PageWithWorkers = { Worker?: typeof Worker };

/** The studio of this page; none where a browser has no workers, and then films are drawn as they are shown. */
export const studio: FigureStudio | undefined = (globalThis as PageWithWorkers).Worker
  ? new FigureStudio(() => new Worker(new URL('../figure/film-studio.ts', import.meta.url), { type: 'module' }))
  : undefined;
