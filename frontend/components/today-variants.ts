import { html, nothing } from 'lit';
import type { SessionVariant, Today } from '../api/contract.ts';
import { count, t } from '../texts/texts.ts';
import './rs-icon.ts';

const PROMISED_MINUTES = 10;

/** Two ways to do less today, where the clinic signed them: with little time, and on a bad day. */
export function lesserWays(today: Today, chosen: SessionVariant, choose: (variant: SessionVariant) => void) {
  const { session } = today;
  if (!session || (!session.short && !session.flareUp)) {
    return nothing;
  }
  return html`<div class="ways">
    ${session.short
      ? html`<button type="button" class="btn" aria-pressed=${chosen === 'short'} @click=${() => choose(other(chosen, 'short'))}>
          <rs-icon name="timer"></rs-icon>${t('today.little-time', count('minutes', promised(session.minutes, session.short.minutes)))}
        </button>`
      : nothing}
    ${session.flareUp
      ? html`<button type="button" class="btn" aria-pressed=${chosen === 'flare-up'} @click=${() => choose(other(chosen, 'flare-up'))}>
          <rs-icon name="cloud-rain"></rs-icon>${t('today.bad-day')}
        </button>`
      : nothing}
  </div>`;
}

/** Ten minutes where the whole takes more than that; else as many as it takes. */
function promised(whole: number, short: number): number {
  return whole > PROMISED_MINUTES ? Math.max(PROMISED_MINUTES, short) : short;
}

function other(chosen: SessionVariant, wanted: SessionVariant): SessionVariant {
  return chosen === wanted ? 'usual' : wanted;
}

/** What the session of such a day is, in a sentence; nothing for the usual one. */
export function variantNote(variant: SessionVariant, empty: boolean) {
  if (variant === 'usual') {
    return nothing;
  }
  const text = variant === 'short' ? t('today.short.text') : t(empty ? 'today.flare-up.rest' : 'today.flare-up.text');
  return html`<p class="why"><rs-icon name="info" size="s"></rs-icon><span>${text}</span></p>`;
}
