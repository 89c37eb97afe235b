import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BUILDS } from '../figure/anatomy.ts';
import { faultsOf, worst, type Fault } from '../figure/checks.ts';
import type { Figure } from '../figure/format.ts';
import { TONE_NAMES } from '../figure/palette.ts';
import { parseFigure } from '../figure/parse.ts';
import { refusalOf, type Refusal } from '../figure/posing.ts';
import { bodyPanel } from './pose-body.ts';
import { action, choice } from './pose-controls.ts';
import { partText, poseText, refusalText, type Desk, type Part } from './pose-desk.ts';
import { PoseHistory } from './pose-history.ts';
import { poseStyles } from './pose-styles.ts';
import { regions, things, view } from './pose-things.ts';
import { poseRow, timing } from './pose-timeline.ts';
import './rs-figure.ts';
import './rs-icon.ts';

const PARTS: readonly Part[] = ['trunk', 'legR', 'legL', 'armR', 'armL'];
/** The server hears of a change this long after the last one, in milliseconds: a draft is never older than two seconds. */
const TELL_AFTER = 500;
const CHECK_AFTER = 700;
const MOST_FAULTS = 5;

const NOTHING_YET: Figure = { id: 'figure', name: 'figure', work: [], poses: [{ base: 'stand' }, { base: 'stand' }] };

/**
 * `<rs-pose-editor>`: an exercise's figure, posed joint by joint. What no joint can do is refused next to its slider.
 *
 * @fires rs-change - the figure has changed; `value` is its JSON
 */
@customElement('rs-pose-editor')
export class RsPoseEditor extends LitElement {
  static override styles = poseStyles;

  /** The figure's JSON; empty for a new one. */
  @property() value = '';
  /** A language tag. */
  @property() language = 'en';
  /** What the server found wrong, in words. */
  @property({ attribute: false }) errorMessage = '';
  @state() private figure: Figure = NOTHING_YET;
  @state() private index = 0;
  @state() private chosen: Part = 'trunk';
  @state() private playing = false;
  @state() private otherSide = false;
  @state() private build = 'average';
  @state() private tone = '';
  @state() private refused?: { at: string; text: string };
  @state() private faults: readonly Fault[] = [];

  #history = new PoseHistory();
  #told = '';
  #telling?: ReturnType<typeof setTimeout>;
  #checking?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell();
    clearTimeout(this.#checking);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== this.#told) this.#load();
  }

  #load(): void {
    this.#told = this.value;
    try {
      const figure = this.value ? parseFigure(JSON.parse(this.value)) : NOTHING_YET;
      if (this.hasUpdated) this.#history.note(this.figure, 'loaded', performance.now());
      this.#show(figure);
      this.index = 0;
    } catch (unreadable) {
      this.refused = { at: 'figure', text: this.#say('unreadable', unreadable instanceof Error ? unreadable.message : '') };
    }
  }

  #say = (key: string, ...values: (string | number)[]): string => poseText(this.language, key, ...values);

  get #desk(): Desk {
    return {
      figure: this.figure, index: this.index, part: this.chosen, refused: this.refused, say: this.#say, take: this.#take,
      refuse: (at, refusal) => this.#refuse(at, refusal), choose: (index) => this.#choose(index),
    };
  }

  #refuse(at: string, refusal: Refusal): void {
    this.refused = { at, text: refusalText({ say: this.#say }, refusal) };
  }

  #choose(index: number): void {
    this.index = Math.min(index, this.figure.poses.length - 1);
    this.playing = false;
    this.refused = undefined;
  }

  #take = (next: Figure, at: string): boolean => {
    const refusal = next.poses.length === this.figure.poses.length ? refusalOf(this.figure, next, this.index) : undefined;
    if (refusal) {
      this.#refuse(at, refusal);
      this.requestUpdate();
      return false;
    }
    this.#history.note(this.figure, at, performance.now());
    this.#show(next);
    this.#tellSoon();
    return true;
  };

  #show(figure: Figure): void {
    this.figure = figure;
    this.index = Math.min(this.index, figure.poses.length - 1);
    this.refused = undefined;
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => (this.faults = worst(faultsOf(this.figure))), CHECK_AFTER);
  }

  #tellSoon(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#tell(), TELL_AFTER);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    const now = JSON.stringify(this.figure);
    if (this.figure === NOTHING_YET || now === this.#told) return;
    this.#told = now;
    this.value = now;
    this.dispatchEvent(new CustomEvent('rs-change'));
  }

  #back = (redo: boolean): void => {
    this.#show(redo ? this.#history.redo(this.figure) : this.#history.undo(this.figure));
    this.#tellSoon();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#back(key === 'y' || event.shiftKey);
  };

  override render(): TemplateResult {
    const desk = this.#desk;
    const say = this.#say;
    return html`<div class="desk" role="group" aria-label=${say('editor')} @keydown=${this.#onKey}>
      <div class="shown">${this.#stage()}</div>
      <div class="work">
        ${this.errorMessage ? html`<p class="no" role="alert"><rs-icon name="triangle-alert" size="s"></rs-icon>${this.errorMessage}</p>` : nothing}
        ${poseRow(desk)}
        <div class="parts" role="group" aria-label=${say('part-of-body')}>
          ${PARTS.map((part) => html`<button type="button" aria-pressed=${part === this.chosen ? 'true' : 'false'} @click=${() => (this.chosen = part)}>${say(`limb.${part}`)}</button>`)}
        </div>
        <div class="body">${this.#notice()}${bodyPanel(desk)}</div>
        ${this.#mend()}
        <div>
          ${this.#fold('timing', () => timing(desk))} ${this.#fold('things', () => things(desk))} ${this.#fold('seen', () => view(desk))}
          ${this.#fold('regions', () => regions(desk))} ${this.#fold('person', () => this.#person())}
        </div>
      </div>
    </div>`;
  }

  #stage(): TemplateResult {
    const say = this.#say;
    return html`<div class="stage">
        <rs-figure
          .figure=${this.figure}
          .still=${this.playing ? undefined : String(this.index)}
          ?playing=${this.playing}
          ?mirrored=${this.otherSide}
          .body=${this.build}
          .tone=${this.tone || undefined}
          label=${this.playing ? say('moving') : say('standing', this.index + 1)}
        ></rs-figure>
      </div>
      <div class="acts">
        ${action(this.playing ? 'pause' : 'play', say(this.playing ? 'pause' : 'play'), () => (this.playing = !this.playing))}
        ${action('undo', say('undo'), () => this.#back(false), { disabled: !this.#history.canUndo, wordless: true })}
        ${action('redo', say('redo'), () => this.#back(true), { disabled: !this.#history.canRedo, wordless: true })}
        ${action('repeat', say('other-side'), () => (this.otherSide = !this.otherSide), { pressed: this.otherSide, wordless: true })}
      </div>`;
  }

  /** Who is shown: a clinic's patients are not all alike, and the figure must read well on each. */
  #person(): TemplateResult {
    const say = this.#say;
    const builds = Object.keys(BUILDS).map((name): [string, string] => [name, say(`build.${name}`)]);
    const tones: [string, string][] = [['', say('tone.own')], ...TONE_NAMES.map((name): [string, string] => [name, say(`tone.${name}`)])];
    return html`<div class="pair">
        ${choice('build', say('build'), this.build, builds, (build) => (this.build = build))} ${choice('tone', say('tone'), this.tone, tones, (tone) => (this.tone = tone))}
      </div>
      <p class="hint">${say('person')}</p>`;
  }

  /** Why something was refused whose control has no place of its own for it. */
  #notice(): TemplateResult | typeof nothing {
    const refused = this.refused;
    if (!refused || /^(?:lean|roll|turn|tilt|lumbar|thoracic|neck|pelvis-|level|(?:leg|arm)[RL]-)/.test(refused.at)) return nothing;
    return html`<p class="no" role="alert"><rs-icon name="triangle-alert" size="s"></rs-icon>${refused.text}</p>`;
  }

  /** What a body could not do between the poses, in words. */
  #mend(): TemplateResult {
    const say = this.#say;
    if (this.faults.length === 0) return html`<p class="fine" role="status"><rs-icon name="check" size="s"></rs-icon>${say('fine')}</p>`;
    const where = (at: string): string => {
      const way = /^(\d+)-(\d+)@/.exec(at);
      return way ? say('between', Number(way[1]) + 1, Number(way[2]) + 1) : at;
    };
    const line = (fault: Fault): string => say(`fault.${fault.rule}`, partText({ say }, fault.part), where(fault.at), Math.round(Math.abs(fault.amount) * 10) / 10);
    return html`<div class="mend" role="status"><h3>${say('mend')}</h3>
      <ul>${this.faults.slice(0, MOST_FAULTS).map((fault) => html`<li>${line(fault)}</li>`)}</ul></div>`;
  }

  #fold(name: string, inside: () => TemplateResult): TemplateResult {
    return html`<details><summary>${this.#say(`fold.${name}`)}</summary><div>${inside()}</div></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-pose-editor': RsPoseEditor;
  }
}
