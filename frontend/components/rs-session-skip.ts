import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionItem, SkipReason } from '../api/contract.ts';
import { count, t, type TextKey } from '../texts/texts.ts';
import { Sheet } from './sheet.ts';

const REASONS: SkipReason[] = ['pain', 'time', 'equipment', 'not-understood', 'other'];

/**
 * Leaving something out: the rest of a set, or the exercise with its reason. Each reason has an answer that helps.
 * Fires `rs-set-done`, `rs-set-left`, `rs-exercise-left` with `{reason, text}`, `rs-shorter` and `rs-end` where time is short, and
 * `rs-hurts` when the reason is pain.
 */
@customElement('rs-session-skip')
export class RsSessionSkip extends Sheet {
  @property({ attribute: false }) item?: SessionItem;
  /** Whether a set is under way: only then can it be done or left out. */
  @property({ type: Boolean }) working = false;
  /** What is left of the session if time is short; nothing if the clinic signed nothing for that. */
  @property({ attribute: false }) less?: SessionItem[];
  /** Where the clinic is called. */
  @property() phone?: string;
  @state() private reason?: SkipReason;
  @state() private choosing = false;
  @state() private text = '';

  override render() {
    if (this.reason) {
      return this.frame(t(`skip.${this.reason}` as TextKey), this.#answer(this.reason));
    }
    return this.working && !this.choosing ? this.frame(t('skip.what'), this.#what()) : this.frame(t('skip.why'), this.#why());
  }

  #what() {
    return html`<div class="choices">
      <button type="button" class="choice small" @click=${() => this.tell('rs-set-done')}><rs-icon name="check"></rs-icon>${t('skip.set-done')}</button>
      <button type="button" class="choice small" @click=${() => this.tell('rs-set-left')}><rs-icon name="skip-forward"></rs-icon>${t('skip.set')}</button>
      <button type="button" class="choice small" @click=${() => (this.choosing = true)}><rs-icon name="chevron-right"></rs-icon>${t('skip.exercise')}</button>
    </div>`;
  }

  #why() {
    return html`<div class="choices">
      ${REASONS.map(
        (reason) => html`<button type="button" class="choice small" @click=${() => this.#choose(reason)}>${t(`skip.${reason}` as TextKey)}</button>`,
      )}
    </div>`;
  }

  #choose(reason: SkipReason): void {
    if (reason === 'pain') {
      this.tell('rs-hurts');
    } else {
      this.reason = reason;
    }
  }

  #answer(reason: SkipReason) {
    switch (reason) {
      case 'time':
        return this.#time();
      case 'equipment':
        return this.#equipment();
      case 'not-understood':
        return this.#notUnderstood();
      default:
        return html`<p>${t('skip.other.answer')}</p>
          ${this.#words(t('skip.other'))} ${this.#leaveButton('next')}`;
    }
  }

  #time() {
    const less = this.less ?? [];
    const end = html`<button type="button" class="btn plain wide" @click=${() => this.tell('rs-end')}>${t('skip.time.end')}</button>`;
    if (less.length === 0) {
      return html`<p>${t('skip.time.answer')}</p>${this.#leaveButton('next')} ${end}`;
    }
    const minutes = less.reduce((sum, item) => sum + item.minutes, 0);
    return html`
      <p>${t('skip.time.short')}</p>
      <ul class="lines">${less.map((item) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${item.title} · ${item.doseText}</span></li>`)}</ul>
      <p class="second">${count('skip.time.minutes', minutes)}</p>
      <button type="button" class="btn next" @click=${() => this.tell('rs-shorter')}>${t('skip.time.do-short')}</button>
      ${this.#leaveButton('wide')} ${end}
    `;
  }

  #equipment() {
    const needed = this.item?.equipment ?? [];
    if (needed.length === 0) {
      return html`<p>${t('skip.equipment.answer')}</p>${this.#leaveButton('next')}`;
    }
    return html`
      <p>${t('skip.equipment.instead')}</p>
      <ul class="lines">${needed.map((thing) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${t(`skip.equipment.${thing}`)}</span></li>`)}</ul>
      <p class="second">${t('skip.equipment.answer')}</p>
      <button type="button" class="btn next" @click=${() => this.tell('rs-close')}>${t('skip.equipment.try')}</button>
      ${this.#leaveButton('wide')}
    `;
  }

  #notUnderstood() {
    const { item, phone } = this;
    return html`
      <p>${t('skip.not-understood.answer')}</p>
      ${item?.figure ? html`<rs-figure .figure=${item.figure} .label=${item.title} playing></rs-figure>` : nothing}
      ${item?.setup.length ? html`<ul class="lines">${item.setup.map((line) => html`<li><rs-icon name="chevron-right" size="s"></rs-icon><span>${line}</span></li>`)}</ul>` : nothing}
      <ol>${item?.movement.map((line) => html`<li>${line}</li>`)}</ol>
      <button type="button" class="btn next" @click=${() => this.tell('rs-close')}>${t('skip.try-again')}</button>
      ${this.#words(t('skip.not-understood.what'), true)}
      ${this.#leaveButton('wide')}
      ${phone ? html`<a class="btn wide" href="tel:${phone}"><rs-icon name="phone"></rs-icon>${t('skip.call', phone)}</a>` : nothing}
    `;
  }

  #words(label: string, shown = false) {
    return html`${shown ? html`<label for="words" class="second">${label}</label>` : nothing}<textarea id="words" aria-label=${label} maxlength="500" .value=${this.text}
      @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>`;
  }

  #leaveButton(kind: 'next' | 'wide') {
    return html`<button type="button" class="btn ${kind}" @click=${this.#leave}>${t('skip.leave-out')}</button>`;
  }

  #leave(): void {
    this.tell('rs-exercise-left', { reason: this.reason, ...(this.text.trim() ? { text: this.text.trim() } : {}) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-skip': RsSessionSkip;
  }
}
