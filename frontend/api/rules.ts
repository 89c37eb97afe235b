import type { QuestionSet } from './questions.ts';

/** GET /api/me/rules: one data set for both sides, texts in the patient's language. */
export interface Rules {
  trafficLight: TrafficLight;
  redFlags: QuestionSet;
  emergency: { country: string; number: string; adviceLine?: string; adviceName?: string };
}

/** The three answers to a pain score. */
export type Light = 'go' | 'care' | 'too-much';

/** What follows from the next morning. */
export type Then = 'go-on' | 'hold' | 'step-down';

/** What a pain score means, by the clinic's rule version. */
export interface TrafficLight {
  id: string;
  version: number;
  /** Where the thresholds come from, in words. */
  source: string;
  tellClinicFrom: number;
  askRedFlagsFrom: number;
  /** Hours within which the pain should be back to normal. */
  settleHours: number;
  bands: Band[];
  nextMorning: {
    /** Where nothing is known about the usual morning: settled up to this score. */
    withoutUsualNotAbove: number;
    settled: Record<Light, Then>;
    notSettled: Record<Light, Then>;
    texts: Record<Then, string>;
  };
}

/** Scores `from` to `to`, both included. */
export interface Band {
  light: Light;
  from: number;
  to: number;
  /** One or two words for the scale. */
  label: string;
  title: string;
  lines: { nextTime: string; askAgain: string; ifItStays: string };
}
