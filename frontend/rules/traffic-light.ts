import type { Band, Then, TrafficLight } from '../api/contract.ts';

/** The band that a pain score lies in; refuses what is not a whole number from 0 to 10. */
export function bandOf(rule: TrafficLight, pain: number): Band {
  const band = Number.isInteger(pain) ? rule.bands.find((each) => pain >= each.from && pain <= each.to) : undefined;
  if (!band) {
    throw new RangeError(`No band for a pain of ${pain}`);
  }
  return band;
}

/** Whether the clinic is told of this score. */
export function tellsClinic(rule: TrafficLight, pain: number): boolean {
  return pain >= rule.tellClinicFrom;
}

/** Whether this score asks the red-flag questions. */
export function asksRedFlags(rule: TrafficLight, pain: number): boolean {
  return pain >= rule.askRedFlagsFrom;
}

/** Whether the morning's pain is back to what is usual for this person, or low where nothing usual is known. */
export function hasSettled(rule: TrafficLight, usual: number | undefined, morning: number): boolean {
  return morning <= (usual ?? rule.nextMorning.withoutUsualNotAbove);
}

/** What follows from a session's pain and the pain of the next morning. */
export function nextMorning(rule: TrafficLight, pain: number, usual: number | undefined, morning: number): Then {
  const { settled, notSettled } = rule.nextMorning;
  const answers = hasSettled(rule, usual, morning) ? settled : notSettled;
  return answers[bandOf(rule, pain).light];
}
