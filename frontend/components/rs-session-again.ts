import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionItem } from '../api/contract.ts';
import type { Step } from '../session/steps.ts';
import { t } from '../texts/texts.ts';
import './rs-icon.ts';
import { page, shared } from './shared.ts';

/** A session that was left in its middle: where it was, and one button to go on. Fires `rs-start` and `rs-start-over`. */
@customElement('rs-session-again')
export class RsSessionAgain extends LitElement {
  static override styles = [
    shared,
    page,
    css`
      :host {
        flex: 1;
        min-height: 0;
        width: 100%;
      }
      .page {
        justify-content: center;
        gap: 8px;
        text-align: center;
      }
      rs-figure {
        height: clamp(140px, 24dvh, 204px);
        margin-bottom: 16px;
      }
    `,
  ];

  @property({ attribute: false }) item?: SessionItem;
  @property({ attribute: false }) step?: Step;

  override render() {
    const { item, step } = this;
    if (!item || !step) {
      return nothing;
    }
    return html`<div class="page">
        <rs-figure .figure=${item.figure} .label=${item.title} .mirrored=${step.side === 'mirrored'} still="end"></rs-figure>
        <p class="strong">${item.title}</p>
        <h1>${step.warmUp ? t('session.go-on.warm-up') : t('session.go-on', step.set)}</h1>
        <p class="second">${t('session.kept')}</p>
      </div>
      <div class="foot">
        <button type="button" class="btn next" @click=${() => this.#tell('rs-start')}><rs-icon name="play" solid></rs-icon>${t('session.go-on.button')}</button>
        <button type="button" class="btn plain wide" @click=${() => this.#tell('rs-start-over')}>${t('session.start-over')}</button>
      </div>`;
  }

  #tell(what: string): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-session-again': RsSessionAgain;
  }
}
