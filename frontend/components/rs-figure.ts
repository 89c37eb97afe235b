import { css, html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { arrowOf } from '../figure/arrow.ts';
import { coverBox, movementBox, showsGround, thumbnailBox } from '../figure/frame.ts';
import { Film } from '../figure/film.ts';
import type { Figure } from '../figure/format.ts';
import { parseFigure } from '../figure/parse.ts';
import { castOf, PAINTS, paletteOf, TONE_NAMES, type ToneName } from '../figure/palette.ts';
import { Player, type Person } from '../figure/player.ts';
import { withHold } from '../figure/timeline.ts';
import { FigurePainter } from './figure-painter.ts';
import { chosenPerson, onPersonChange, type ChosenPerson } from './figure-person.ts';
import { studio } from './figure-studio.ts';
import { onEachFrame } from './frame-clock.ts';

const fills = PAINTS.map((paint) => `.${paint}{fill:var(--rs-fig-${paint},var(--_${paint}))}`).join('');
const stops = ['work', 'work-far'].map((paint) => `.stop-${paint}{stop-color:var(--rs-fig-${paint},var(--_${paint}))}`).join('');
const reduced = (): MediaQueryList => matchMedia('(prefers-reduced-motion: reduce)');

const fetched = new Map<string, Promise<Figure>>();
function fetchFigure(address: string): Promise<Figure> {
  let found = fetched.get(address);
  if (!found) {
    found = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`Figure ${address}: ${response.status}`);
      return parseFigure(await response.json(), address);
    });
    fetched.set(address, found);
    // A failed fetch must not stay: the next element tries again, perhaps with a network.
    found.catch(() => fetched.delete(address));
  }
  return found;
}

function bodyOf(asked: string | undefined, chosen: ChosenPerson): Person {
  const body = asked || chosen.body;
  return body ? { body } : {};
}

/**
 * `<rs-figure>`: an exercise shown by an animated figure that is drawn from data.
 *
 * Colours follow the page: `--rs-fig-<paint>` overrides one (paper, clothes, clothes-far, skin, hair, work, prop-top, ground ...);
 * Body type and skin are those that the account has chosen, unless `body` or `tone` say otherwise.
 * `--rs-fig-paper` is the rim around limbs and should be the colour of the ground that the figure stands on.
 *
 * @fires figure-step - a step begins: `{to, phase: 'move' | 'hold', breath}`
 * @fires figure-error - the data cannot be read: `{message}`
 */
export class RsFigure extends LitElement {
  static override readonly properties = {
    figure: { attribute: false },
    src: { type: String },
    mirrored: { type: Boolean, reflect: true },
    playing: { type: Boolean, reflect: true },
    still: { type: String },
    crop: { type: String },
    label: { type: String },
    tone: { type: String },
    body: { type: String },
    mono: { type: Boolean },
    holdSeconds: { type: Number, attribute: 'hold-seconds' },
    countText: { type: String, attribute: 'count-text' },
    shown: { state: true },
    storyboard: { state: true },
    chosen: { state: true },
  };

  static override readonly styles = css`
    :host { display: block; line-height: 0; }
    :host([hidden]) { display: none; }
    svg { display: block; width: 100%; height: 100%; }
    .story { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; margin: 0; padding: 0; list-style: none; height: 100%; }
    .story li { flex: 1 1 30%; min-width: 96px; max-height: 100%; display: flex; flex-direction: column; }
    .story svg { flex: 1; min-height: 0; height: auto; }
    .count { font: 500 0.8125rem/1.25rem var(--rs-font, system-ui, sans-serif); text-align: center; color: inherit; }
    .floor { fill: none; stroke: var(--rs-fig-ground, var(--_ground)); stroke-linecap: round; }
    .stroke { fill: none; stroke: var(--rs-fig-line, var(--_line)); stroke-linecap: round; stroke-linejoin: round; }
    .edge { fill: none; stroke: var(--rs-fig-paper, var(--_paper)); stroke-linecap: round; }
    ${unsafeCSS(fills + stops)}
  `;

  /** The data itself; wins over `src`. */
  declare figure: Figure | undefined;
  /** Address of the data. */
  declare src: string | undefined;
  /** Shows the movement for the other side. */
  declare mirrored: boolean;
  declare playing: boolean;
  /** Index of a key pose to stand still in, or `end`. With `playing` as well it breathes there, for a long hold. */
  declare still: string | number | undefined;
  /** `body` crops to the body in its pose, for thumbnails. */
  declare crop: string | undefined;
  /** What is said for the picture; the figure's name if absent. */
  declare label: string | undefined;
  declare tone: string | undefined;
  declare body: string | undefined;
  declare mono: boolean;
  /** Seconds of the prescribed hold, in place of the figure's own. */
  declare holdSeconds: number | undefined;
  /** Caption of a still among others, with `{n}` and `{count}`. */
  declare countText: string;
  declare shown: Figure | undefined;
  declare storyboard: boolean;
  declare chosen: ChosenPerson;

  private player: Player | undefined;
  private film: Film | undefined;
  private painters: FigurePainter[] = [];
  private time = 0;
  private step = '';
  private visible = true;
  private stopClock: (() => void) | undefined;
  private stopWatching: (() => void) | undefined;
  private observer: IntersectionObserver | undefined;
  private readonly motion = reduced();

  constructor() {
    super();
    this.mirrored = false;
    this.playing = false;
    this.mono = false;
    this.countText = '{n} / {count}';
    this.storyboard = this.motion.matches;
    this.chosen = chosenPerson();
  }

  private readonly motionChanged = (): void => {
    this.storyboard = this.motion.matches;
  };

  private readonly personChanged = (): void => {
    const { body, tone } = chosenPerson();
    if (body !== this.chosen.body || tone !== this.chosen.tone) this.chosen = chosenPerson();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.motion.addEventListener('change', this.motionChanged);
    this.personChanged();
    this.stopWatching = onPersonChange(this.personChanged);
    this.observer = new IntersectionObserver((entries) => {
      this.visible = entries.some((entry) => entry.isIntersecting);
      this.runOrPause();
    }, { rootMargin: '64px' });
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.motion.removeEventListener('change', this.motionChanged);
    this.stopWatching?.();
    this.observer?.disconnect();
    this.stopClock?.();
    this.stopClock = undefined;
    this.closeFilm();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('figure') || changed.has('src')) void this.load();
    if (!this.shown) return;
    if (changed.has('still')) this.time = 0;
    if (['shown', 'body', 'chosen', 'holdSeconds'].some((name) => changed.has(name as keyof RsFigure)) || !this.player) {
      this.player = new Player(withHold(this.shown, this.holdSeconds), bodyOf(this.body, this.chosen));
      this.closeFilm();
      this.film = new Film(this.player, studio);
      this.time = 0;
    }
  }

  private async load(): Promise<void> {
    const { figure, src } = this;
    try {
      const data = figure ? parseFigure(figure) : src ? await fetchFigure(src) : undefined;
      if (figure === this.figure && src === this.src) this.shown = data;
    } catch (error) {
      this.shown = undefined;
      const message = error instanceof Error ? error.message : String(error);
      this.dispatchEvent(new CustomEvent('figure-error', { detail: { message } }));
    }
  }

  /** Key poses to draw: one for a still, all for those who want no motion, none while it moves. */
  private get poses(): readonly number[] {
    if (!this.player) return [];
    if (this.still === 'end') return [this.player.endPose];
    if (this.still !== undefined && this.still !== null && this.still !== '') {
      return [Math.min(this.player.keys.length - 1, Math.max(0, Number(this.still) || 0))];
    }
    return this.storyboard ? this.player.storyPoses : [];
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const label = this.label ?? this.shown.name;
    const poses = this.poses;
    if (poses.length < 2 && !label) return html`<svg part="picture" aria-hidden="true"></svg>`;
    if (poses.length < 2) return html`<svg part="picture" role="img" aria-label=${label}></svg>`;
    const caption = (i: number): string => this.countText.replace('{n}', String(i + 1)).replace('{count}', String(poses.length));
    return html`<ol class="story">
      ${poses.map((_, i) => html`<li><svg part="picture" role="img" aria-label="${label}, ${caption(i)}"></svg><span class="count" aria-hidden="true">${caption(i)}</span></li>`)}
    </ol>`;
  }

  protected override updated(): void {
    const player = this.player;
    if (!this.shown || !player) return;
    this.dress(this.shown.id);
    const crop = this.crop === 'body';
    const cover = crop && this.still === 'end';
    const box = cover ? coverBox(player) : crop ? thumbnailBox(player, this.poses[0] ?? player.endPose) : movementBox(player);
    const arrow = cover && this.shown.still?.focus ? arrowOf(player) : '';
    const pictures = [...this.renderRoot.querySelectorAll('svg')];
    this.painters = pictures.map((svg) => new FigurePainter(svg, player, { box, mirrored: this.mirrored, ground: !crop && showsGround(player), arrow }));
    this.paint();
    this.runOrPause();
  }

  private dress(id: string): void {
    const tone: ToneName = TONE_NAMES.find((name) => name === (this.tone || this.chosen.tone)) ?? castOf(id).tone;
    const [light, dark] = [paletteOf('light', tone, this.mono), paletteOf('dark', tone, this.mono)];
    for (const paint of PAINTS) this.style.setProperty(`--_${paint}`, `light-dark(${light[paint]},${dark[paint]})`);
  }

  private paint(): void {
    const { player, film } = this;
    if (!player || !film) return;
    const poses = this.poses;
    if (poses.length > 0) {
      const breathes = this.playing && !this.storyboard;
      this.painters.forEach((painter, i) => painter.paint(breathes ? film.holding(poses[i], this.time) : player.still(poses[i])));
      return;
    }
    this.painters[0]?.paint(film.at(this.time));
    this.announce(player);
  }

  private announce(player: Player): void {
    const moment = player.timeline.at(this.time);
    const phase = moment.holding ? 'hold' : 'move';
    const step = `${moment.from}-${moment.to}-${phase}`;
    if (step === this.step) return;
    this.step = step;
    this.dispatchEvent(new CustomEvent('figure-step', { detail: { to: moment.to, phase, breath: moment.cue } }));
  }

  private runOrPause(): void {
    const run = this.playing && this.visible && !this.storyboard && this.player !== undefined;
    if (run === (this.stopClock !== undefined)) return;
    if (!run) {
      this.stopClock?.();
      this.stopClock = undefined;
      return;
    }
    this.stopClock = onEachFrame((seconds) => {
      this.time += seconds;
      this.paint();
    });
  }

  private closeFilm(): void {
    if (this.film) studio?.close(this.film);
  }

  /** Starts the movement again from its first pose. */
  restart(): void {
    this.time = 0;
    this.paint();
  }
}

customElements.define('rs-figure', RsFigure);

declare global {
  interface HTMLElementTagNameMap {
    'rs-figure': RsFigure;
  }
}
