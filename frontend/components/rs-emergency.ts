import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EmergencyState } from '../api/contract.ts';
import { lock } from '../api/me.ts';
import { forgetLock, keepLock, keptLock, knownPatient, waitsToBeTold } from '../device/copies.ts';
import { outbox } from '../device/post.ts';
import { store } from '../device/store.ts';
import { time } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';
import { whoKnows } from './emergency-words.ts';
import type { IconName } from './icons.ts';
import { PatientElement, PLACES } from './patient-element.ts';
import './rs-icon.ts';
import { shared } from './shared.ts';

const LOOK_AGAIN_MS = 20_000;

/**
 * Get help now: one act, then the fallback, then the words to say. It cannot be dismissed; only the care team ends it.
 * Calling works without a network. Fires `rs-unlocked` when the care team has opened the plan again.
 */
@customElement('rs-emergency')
export class RsEmergency extends PatientElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: var(--rs-page-height, 100dvh);
        background: var(--rs-paper);
      }
      .alarm {
        background: var(--rs-stop);
        color: var(--rs-on-stop);
        padding: 20px max(20px, 50% - 260px) 22px;
      }
      .alarm rs-icon {
        width: 40px;
        height: 40px;
      }
      .alarm h1 {
        font: var(--rs-t-33);
        font-weight: 680;
        letter-spacing: -0.025em;
        margin-top: 10px;
      }
      .alarm p {
        font: var(--rs-t-19);
        font-weight: 500;
        margin-top: 8px;
        text-wrap: pretty;
      }
      .content {
        flex: 1;
        display: flex;
        flex-direction: column;
        gap: 16px;
        width: 100%;
        max-width: 560px;
        margin-inline: auto;
        padding: 18px 20px 16px;
      }
      .btn.call {
        width: 100%;
        min-height: 72px;
        border-radius: 16px;
        font: var(--rs-t-23);
        font-weight: 650;
        letter-spacing: -0.01em;
        background: var(--rs-stop);
        color: var(--rs-on-stop);
        border-color: transparent;
        transition: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        padding: 13px 0;
        border-top: 1px solid var(--rs-line);
      }
      li:first-child {
        border: 0;
        padding-top: 0;
      }
      li > div {
        flex: 1 1 10rem;
      }
      li > rs-icon {
        width: 24px;
        height: 24px;
        color: var(--rs-stop);
        margin-top: 1px;
      }
      li .btn {
        color: var(--rs-brand);
      }
      .told {
        display: flex;
        gap: 12px;
        margin-top: auto;
        padding: 14px 16px;
      }
      .open {
        display: flex;
        flex-direction: column;
        gap: 16px;
        padding-top: 32px;
      }
      blockquote {
        margin: 0;
        padding: 12px 16px;
        border-radius: var(--rs-r-card);
        background: var(--rs-sunk);
      }
    `,
  ];

  /** What is known; without it the element asks the portal, and the phone's copy if there is no network. */
  @property({ attribute: false }) state?: EmergencyState;
  @state() private offline = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void store.ready.then(() => (this.state ??= keptLock()));
    this.#timer = setInterval(this.#look, LOOK_AGAIN_MS);
    window.addEventListener('online', this.#look);
    void this.#look();
    void this.readPage();
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    window.removeEventListener('online', this.#look);
    super.disconnectedCallback();
  }

  override render() {
    const known = this.state;
    if (!known) {
      return nothing;
    }
    return known.locked ? this.#locked(known) : this.#opened(known);
  }

  /** Brings waiting answers to the portal first: they are what tells the care team. */
  readonly #look = async (): Promise<void> => {
    await store.ready;
    const patient = knownPatient()?.patient;
    try {
      if (patient) {
        await outbox.flush(patient);
      }
      const waiting = patient !== undefined && waitsToBeTold(patient);
      const found = await lock();
      this.offline = waiting;
      if (waiting && !found.locked) {
        return;
      }
      this.#take(found);
    } catch {
      this.offline = true;
      this.state ??= { locked: false };
    }
  };

  #take(found: EmergencyState): void {
    this.state = found.locked ? { ...this.state, ...found } : found;
    if (found.locked) {
      keepLock(this.state);
    } else {
      forgetLock();
    }
  }

  #locked(known: EmergencyState) {
    const clinic = known.clinic;
    return html`
      <div class="alarm" role="alert">
        <rs-icon name="octagon-alert"></rs-icon>
        <h1>${t('emergency.title')}</h1>
        <p>${known.now ?? t('emergency.now')}</p>
      </div>
      <div class="content">
        ${known.number
          ? html`<a class="btn call" href="tel:${known.number}"><rs-icon name="phone" size="l"></rs-icon>${t('call', known.number)}</a>`
          : nothing}
        <ul>
          ${this.#step('hospital', t('emergency.room'), t('emergency.room.how'))}
          ${known.say?.length ? this.#step('message-square-quote', t('emergency.say'), known.say.map((line) => `“${line}”`).join(' ')) : nothing}
          ${clinic ? this.#step('building-2', t('emergency.clinic'), clinic.name, clinic.phone) : nothing}
          ${known.adviceLine ? this.#step('info', t('emergency.advice'), known.adviceName ?? '', known.adviceLine) : nothing}
        </ul>
        <section class="card told" role="status">
          <rs-icon name="lock"></rs-icon>
          <div>
            <p class="strong">${t('emergency.locked')}</p>
            <p class="small second">${this.#told(known)}</p>
          </div>
        </section>
      </div>
    `;
  }

  #told(known: EmergencyState): string {
    if (this.offline && !known.since) {
      return t('emergency.told.waiting');
    }
    const zone = knownPatient()?.zone;
    const told = whoKnows(known, zone, new Date());
    const seen = known.seenBy ? t('emergency.seen', known.seenBy.name, time(locale(), known.seenBy.at, zone)) : t('emergency.opens');
    return `${told} ${seen}`;
  }

  #step(icon: IconName, title: string, text: string, phone?: string) {
    return html`<li>
      <rs-icon name=${icon}></rs-icon>
      <div>
        <p class="strong">${title}</p>
        <p class="second">${text}</p>
      </div>
      ${phone
        ? html`<a class="btn" href="tel:${phone}" aria-label=${t('call', text)}><rs-icon name="phone"></rs-icon>${t('call.short')}</a>`
        : nothing}
    </li>`;
  }

  #opened(known: EmergencyState) {
    const words = known.unlocked;
    return html`<div class="content open">
      <h1>${t('emergency.open')}</h1>
      ${words
        ? html`<p>${t('emergency.open.wrote', words.by)}</p>
            <blockquote>${words.words}</blockquote>`
        : nothing}
      <button type="button" class="btn next" @click=${this.#goOn}>${t('to-today')}</button>
    </div>`;
  }

  #goOn(): void {
    if (this.dispatchEvent(new CustomEvent('rs-unlocked', { bubbles: true, composed: true, cancelable: true }))) {
      this.goTo(PLACES.today);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-emergency': RsEmergency;
  }
}
