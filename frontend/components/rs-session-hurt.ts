import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Hurt, HurtSide, LesserItem, Light, Place, SessionItem, TrafficLight } from '../api/contract.ts';
import { asksRedFlags, bandOf } from '../rules/traffic-light.ts';
import { t, type TextKey } from '../texts/texts.ts';
import './rs-scale.ts';
import { Sheet } from './sheet.ts';

const PLACES: Place[] = ['low-back', 'mid-back', 'hip', 'leg', 'foot', 'other'];
const BACK: HurtSide[] = ['left', 'middle', 'right', 'both'];
const LIMB: HurtSide[] = ['left', 'right', 'both'];
const SIDES: Record<Place, HurtSide[]> = { 'low-back': BACK, 'mid-back': BACK, hip: LIMB, leg: LIMB, foot: LIMB, other: [] };

/** How the person goes on after something hurt. */
export type HurtEvent = CustomEvent<{ hurt: Hurt; then: 'go-on' | 'easier' | 'leave' | 'stop' }>;

/**
 * It hurts or feels wrong: where, how much, and an answer that follows the clinic's pain guide. Fires `rs-hurt`, and
 * `rs-questions` with where and how much when the person wants the safety questions.
 */
@customElement('rs-session-hurt')
export class RsSessionHurt extends Sheet {
  @property({ attribute: false }) item?: SessionItem;
  /** What the clinic signed for this exercise on bad days. */
  @property({ attribute: false }) easier?: LesserItem;
  /** Without it the answer is the careful one. */
  @property({ attribute: false }) rule?: TrafficLight;
  @state() private where?: Place;
  @state() private side?: HurtSide;
  @state() private score?: number;
  @state() private answering = false;

  override render() {
    return this.answering ? this.frame(t(`hurt.${this.#light()}` as TextKey), this.#answer()) : this.frame(t('hurt.title'), this.#questions());
  }

  #light(): Light {
    if (!this.rule) {
      return this.score! > 0 ? 'too-much' : 'go';
    }
    return bandOf(this.rule, this.score!).light;
  }

  #questions() {
    const missing = this.where === undefined || this.score === undefined;
    return html`
      <h3 id="where">${t('hurt.where')}</h3>
      <div class="places" role="radiogroup" aria-labelledby="where">
        ${PLACES.map(
          (place) => html`<button type="button" class="choice small" role="radio" aria-checked=${this.where === place}
            @click=${() => this.#place(place)}>${t(`hurt.${place}` as TextKey)}</button>`,
        )}
      </div>
      ${this.#sides()}
      <h3>${t('hurt.how-much')}</h3>
      <rs-scale .value=${this.score} .label=${t('hurt.how-much')} .low=${t('pain.none')} .high=${t('pain.worst')}
        .tone=${this.score === undefined ? undefined : this.#light()}
        @change=${(event: Event) => (this.score = (event.target as EventTarget & { value: number }).value)}></rs-scale>
      <p class="hint" id="hint" ?hidden=${!missing}>${t('hurt.choose')}</p>
      <button type="button" class="btn next" aria-disabled=${missing} aria-describedby="hint" @click=${() => (this.answering = !missing)}>${t('next')}</button>
    `;
  }

  #place(place: Place): void {
    this.where = place;
    this.side = this.side && SIDES[place].includes(this.side) ? this.side : undefined;
  }

  /** May be left open: not everybody can tell. */
  #sides() {
    const sides = this.where ? SIDES[this.where] : [];
    return sides.length === 0
      ? nothing
      : html`<h3 id="side">${t('hurt.side')}</h3>
          <div class="places sides" role="radiogroup" aria-labelledby="side">
            ${sides.map(
              (side) => html`<button type="button" class="choice small" role="radio" aria-checked=${this.side === side}
                @click=${() => (this.side = side)}>${t(`hurt.side.${side}`)}</button>`,
            )}
          </div>`;
  }

  #answer() {
    const light = this.#light();
    const asks = this.rule !== undefined && asksRedFlags(this.rule, this.score!);
    const tooMuch = light === 'too-much';
    const stopIf = this.item?.stopIf ?? [];
    return html`
      <p>${t(`hurt.${light}.answer` as TextKey)}</p>
      ${stopIf.length > 0 && !tooMuch
        ? html`<div><h3>${t('intro.stop-if')}</h3><ul class="lines">${stopIf.map((line) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${line}</span></li>`)}</ul></div>`
        : nothing}
      ${asks ? html`<p class="strong">${t('hurt.questions-first')}</p>` : nothing}
      ${tooMuch ? nothing : light === 'care' ? [this.#easierButton('next'), this.#goOn(this.easier ? 'wide' : 'next')] : [this.#goOn('next'), this.#easierButton('wide')]}
      <button type="button" class="btn ${tooMuch ? 'next' : 'wide'}" @click=${() => this.#then('leave')}>${t('skip.leave-out')}</button>
      <button type="button" class="btn wide" @click=${() => this.#then('stop')}>${t('hurt.stop')}</button>
      <button type="button" class="btn ${asks ? '' : 'plain'} wide" @click=${() => this.tell('rs-questions', this.#hurt)}>${t(asks ? 'hurt.questions' : 'hurt.new')}</button>
    `;
  }

  #goOn(kind: 'next' | 'wide') {
    return html`<button type="button" class="btn ${kind}" @click=${() => this.#then('go-on')}>${t('hurt.go-on')}</button>`;
  }

  /** What the clinic signed for a bad day comes first where the pain needs care. */
  #easierButton(kind: 'next' | 'wide') {
    const { easier } = this;
    return easier
      ? html`<button type="button" class="btn ${kind}" @click=${() => this.#then('easier')}>
          ${t('hurt.easier', [easier.instead?.title, easier.doseText].filter(Boolean).join(', '))}
        </button>`
      : nothing;
  }

  get #hurt(): Hurt {
    return { where: this.where!, ...(this.side ? { side: this.side } : {}), score: this.score! };
  }

  #then(then: HurtEvent['detail']['then']): void {
    this.tell('rs-hurt', { hurt: this.#hurt, then });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-hurt': RsSessionHurt;
  }
}
