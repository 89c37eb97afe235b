import { html, nothing } from 'lit';
import { shareDone, type Run } from '../session/machine.ts';
import { t } from '../texts/texts.ts';
import './rs-icon.ts';
import './rs-session-progress.ts';

/** What the head of a session shows beside how far it is, and what its buttons do. */
export interface SessionTop {
  sound: boolean;
  voice: boolean;
  /** Whether words are wanted that this phone can't say. */
  mute: boolean;
  leave: () => void;
  toggleSound: () => void;
  toggleVoice: () => void;
}

/** The head of a session: the way out, how far it is, what is to be heard. */
export function sessionTop(run: Run, item: number, { sound, voice, mute, leave, toggleSound, toggleVoice }: SessionTop) {
  return html`<div class="top">
      <button type="button" class="round" aria-label=${t('session.leave')} @click=${leave}><rs-icon name="x" size="l"></rs-icon></button>
      <span>${t('session.exercise-of', item + 1, run.items.length)}</span>
      <span class="switches">
        <button type="button" class="round" aria-label=${t('session.voice')} aria-pressed=${voice} @click=${toggleVoice}>
          <rs-icon name="speech" size="l"></rs-icon>
        </button>
        <button type="button" class="round" aria-label=${t('session.sound')} aria-pressed=${sound} @click=${toggleSound}>
          <rs-icon name=${sound ? 'volume-2' : 'volume-x'} size="l"></rs-icon>
        </button>
      </span>
    </div>
    ${mute ? html`<p class="dark" role="status">${t('session.voice.none')}</p>` : nothing}
    <rs-session-progress aria-hidden="true" .shares=${run.items.map((_, i) => shareDone(run, i))}></rs-session-progress>`;
}

/** The session can't be opened: neither from the portal nor from a copy. */
export function outOfReach(again: () => void, back: () => void) {
  return html`<div class="page">
    <h1>${t('session.failed.title')}</h1>
    <p class="second">${t('session.failed.text')}</p>
    <button type="button" class="btn next" @click=${again}>${t('try-again')}</button>
    <button type="button" class="btn wide" @click=${back}>${t('to-today')}</button>
  </div>`;
}
