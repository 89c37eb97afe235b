import type { EmergencyState } from '../api/contract.ts';
import { dayIn } from '../device/days.ts';
import { nearDay, time } from '../texts/format.ts';
import { locale, t } from '../texts/texts.ts';

/**
 * Who knows of the emergency by name as soon as a letter has gone out, and what to expect while the clinic is closed. What the phone keeps may
 * be hours old: an opening that is past is not told.
 *
 * @param zone whose time is shown; without it the phone's
 */
export function whoKnows(known: EmergencyState, zone: string | undefined, now: Date): string {
  const { opensAt, outside } = known.told ?? {};
  if (!opensAt || known.seenBy || Date.parse(opensAt) <= now.getTime()) {
    return told(known, zone);
  }
  const place = zone ?? 'UTC';
  const day = nearDay(locale(), dayIn(place, new Date(opensAt)), dayIn(place, now));
  const opens = t('emergency.closed', day, time(locale(), opensAt, zone));
  const call = known.number ? t('emergency.closed.call', known.number) : '';
  return [told(known, zone), opens, call, outside].filter(Boolean).join(' ');
}

/** As long as nobody is reached nobody may wait for them. */
function told(known: EmergencyState, zone: string | undefined): string {
  const { name, at } = known.told ?? {};
  if (name && at) {
    return t('emergency.told.who', name, time(locale(), at, zone));
  }
  const reached = at ?? (known.told && !known.seenBy ? undefined : known.since);
  return reached ? t('emergency.told', time(locale(), reached, zone)) : t('emergency.told.now');
}
