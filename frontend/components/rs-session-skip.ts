import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionItem, SkipReason } from '../api/contract.ts';
import { t, type TextKey } from '../texts/texts.ts';
import { Sheet } from './sheet.ts';

const REASONS: SkipReason[] = ['pain', 'time', 'equipment', 'not-understood', 'other'];

/**
 * Leaving something out: the rest of a set, or the exercise with its reason. Each reason has an answer that helps.
 * Fires `rs-set-done`, `rs-set-left`, `rs-exercise-left` with `{reason, text}`, and `rs-hurts` when the reason is pain.
 */
@customElement('rs-session-skip')
export class RsSessionSkip extends Sheet {
  @property({ attribute: false }) item?: SessionItem;
  /** Whether a set is under way: only then can it be done or left out. */
  @property({ type: Boolean }) working = false;
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
    const unclear = reason === 'not-understood';
    return html`
      <p>${t(`skip.${reason}.answer` as TextKey)}</p>
      ${unclear ? html`<ol>${this.item?.movement.map((line) => html`<li>${line}</li>`)}</ol>` : nothing}
      ${reason === 'other'
        ? html`<textarea aria-label=${t('skip.other')} maxlength="500" .value=${this.text}
            @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}></textarea>`
        : nothing}
      ${unclear ? html`<button type="button" class="btn next" @click=${() => this.tell('rs-close')}>${t('skip.try-again')}</button>` : nothing}
      <button type="button" class="btn ${unclear ? 'wide' : 'next'}" @click=${this.#leave}>${t('skip.leave-out')}</button>
    `;
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
