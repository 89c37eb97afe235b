import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SessionItem } from '../api/contract.ts';
import { isOwnCount, isWork, leftIn, mayEnd, stepOf, type Run } from '../session/machine.ts';
import { isHeldStill, pacedFigure } from '../session/paced.ts';
import type { Step } from '../session/steps.ts';
import { t } from '../texts/texts.ts';
import './rs-icon.ts';
import type { RsRing } from './rs-ring.ts';
import './rs-ring.ts';
import { cueFor, ownCount, whereabouts, wordFor } from './session-words.ts';
import { shared } from './shared.ts';
import { stageStyles } from './stage-styles.ts';

const MOST_DOTS = 15;

/** The figure that can begin its movement again. */
type Figure = HTMLElement & { restart?: () => void };

/**
 * The working screen of a session: what it looks like, how long still, what to mind, readable from two metres.
 * Fires `rs-pause`, `rs-again`, `rs-next`, `rs-done` and `rs-hurts`.
 */
@customElement('rs-session-stage')
export class RsSessionStage extends LitElement {
  static override styles = [shared, stageStyles];

  @property({ attribute: false }) run?: Run;
  /** Whether the person may end the set now. */
  @state() private enough = false;
  @query('rs-ring') private ring?: RsRing;
  @query('rs-figure') private figure?: Figure;
  #figures = new Map<SessionItem, object | undefined>();
  #step?: Step;
  readonly #stepwise = matchMedia('(prefers-reduced-motion: reduce)');

  override render() {
    const step = this.run && stepOf(this.run);
    if (!this.run || !step) {
      return nothing;
    }
    const { paused, items } = this.run;
    const item = items[step.item]!;
    return html`
      <div class="scene">${this.#figure(this.run, step)}</div>
      <div class="title">
        <h1>${item.title}</h1>
        <p class="second">${whereabouts(this.run, step)}</p>
      </div>
      <rs-ring role="timer" aria-live="off" aria-label=${wordFor(step)} ?dashed=${paused} .word=${paused ? t('session.paused') : wordFor(step)}
        .tone=${step.kind === 'rest' ? 'go' : isWork(step) ? 'brand' : 'ready'} .detail=${detail(this.run, step)}></rs-ring>
      <p class="cue">${cueFor(this.run, step)}</p>
      ${this.#upcoming(this.run, step)}
      ${this.#dots(step)}
      <div class="controls">
        <button type="button" class="side" @click=${() => this.#tell('rs-again')}>
          <rs-icon name="rotate-ccw" size="l"></rs-icon>${t('session.again')}
        </button>
        ${isOwnCount(step) && !paused ? this.#doneButton('pause') : this.#pauseButton(paused)}
        ${this.enough && !isOwnCount(step) ? this.#doneButton('side') : this.#nextButton(step)}
      </div>
      <div class="hurts">
        <button type="button" @click=${() => this.#tell('rs-hurts')}><rs-icon name="octagon-alert"></rs-icon>${t('session.hurts')}</button>
      </div>
    `;
  }

  #pauseButton(paused: boolean) {
    return html`<button type="button" class="pause" @click=${() => this.#tell('rs-pause')}>
      <rs-icon name=${paused ? 'play' : 'pause'} solid></rs-icon><span class=${paused ? 'go-on' : 'sr'}>${paused ? t('session.go-on.button') : t('session.pause')}</span>
    </button>`;
  }

  #doneButton(place: 'pause' | 'side') {
    const main = place === 'pause';
    return html`<button type="button" class=${place} @click=${() => this.#tell('rs-done')}>
      <rs-icon name="check" size=${main ? 'm' : 'l'}></rs-icon><span class=${main ? 'go-on' : ''}>${t('session.done')}</span>
    </button>`;
  }

  #nextButton(step: Step) {
    return html`<button type="button" class="side" @click=${() => this.#tell('rs-next')}>
      <rs-icon name="skip-forward" size="l"></rs-icon>${isWork(step) ? t('session.skip') : t('session.next')}
    </button>`;
  }

  /** Draws the time that is left; called for each frame, so it touches nothing but the ring. */
  draw(now: number): void {
    const step = this.run && stepOf(this.run);
    const left = this.run && leftIn(this.run, now);
    this.enough = this.run !== undefined && mayEnd(this.run, now);
    if (!this.ring || !step) {
      return;
    }
    if (!step.seconds || left === undefined) {
      this.ring.number = (!this.run!.paused && ownCount(this.run!, step)?.number) || '';
      this.ring.left = 1;
      return;
    }
    const seconds = Math.ceil(left / 1000);
    const moves = (step.kind === 'out' || step.kind === 'back') && !step.beat;
    this.ring.number = moves || this.run!.paused ? '' : String(seconds);
    this.ring.left = (this.#stepwise.matches ? seconds : left / 1000) / step.seconds;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const step = this.run && stepOf(this.run);
    if (changed.has('run') && step && this.run) {
      if (step !== this.#step && step.kind === 'out') {
        this.figure?.restart?.();
      }
      if (step.item !== this.#step?.item) {
        this.#prepare(this.run.items[step.item + 1]);
      }
      this.#step = step;
      this.draw(performance.timeOrigin + performance.now());
    }
  }

  #figure(run: Run, step: Step) {
    const item = run.items[step.item]!;
    if (!this.#figures.has(item)) {
      this.#figures.set(item, pacedFigure(item));
    }
    const figure = this.#figures.get(item);
    const held = step.kind === 'timed' && isHeldStill(item);
    const still = held ? 'end' : isWork(step) ? undefined : '0';
    return html`<rs-figure .figure=${figure} .label=${item.title} .mirrored=${step.side === 'mirrored'} .still=${still}
      .playing=${isWork(step) && !run.paused}></rs-figure>`;
  }

  /** In the last set: what comes after it, which is made ready meanwhile. */
  #upcoming(run: Run, step: Step) {
    const item = run.items[step.item + 1];
    return item && step.set === run.items[step.item]!.dose.sets ? html`<p class="upcoming">${t('session.next-exercise', item.title)}</p>` : nothing;
  }

  /** The figure's pace is worked out and pictures are fetched before they are needed. */
  #prepare(item: SessionItem | undefined): void {
    if (item && !this.#figures.has(item)) {
      this.#figures.set(item, pacedFigure(item));
      (item.pictures ?? []).filter((picture) => !picture.video).forEach((picture) => (new Image().src = picture.src));
    }
  }

  #dots(step: Step) {
    const { repetition, repetitions } = step;
    if (!repetition || !repetitions) {
      return html`<div class="dots"></div>`;
    }
    const label = t('session.repetition-of', repetition, repetitions);
    if (repetitions > MOST_DOTS) {
      return html`<div class="dots second">${label}</div>`;
    }
    const state = (i: number) => (i + 1 < repetition ? 'done' : i + 1 === repetition ? 'now' : '');
    return html`<div class="dots" role="img" aria-label=${label}>${Array.from({ length: repetitions }, (_, i) => html`<i class=${state(i)}></i>`)}</div>`;
  }

  #tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

/** Movements show which repetition it is, what the person counts its unit, a choice of time from when on it is enough. */
function detail(run: Run, step: Step): string {
  if (step.least !== undefined) {
    return t('session.enough-from', step.least);
  }
  const repeats = step.kind === 'out' || step.kind === 'back' || step.beat !== undefined;
  return repeats ? t('session.of', step.repetition!, step.repetitions!) : ((!run.paused && ownCount(run, step)?.unit) || '');
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-stage': RsSessionStage;
  }
}
