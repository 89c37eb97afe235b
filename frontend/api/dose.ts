/**
 * Sets 1-10; exactly one of `repetitions` (1-100), `seconds` (5-3600, a timed hold or move) and `metres` (5-20000);
 * `…To` is the most where the person may choose. `holdSeconds` 0-60 for each repetition, or `tempo` ("3-1-2": seconds
 * down, pause, up); `restSeconds` 0-300 between sets. With `perSide` a set counts for each side; `side` names one, or
 * says that sides change at each repetition. Up to 3 lighter `warmUpSets` come first and don't count as sets done.
 */
export interface Dose {
  sets: number;
  repetitions?: number;
  repetitionsTo?: number;
  seconds?: number;
  secondsTo?: number;
  metres?: number;
  metresTo?: number;
  holdSeconds?: number;
  tempo?: string;
  restSeconds?: number;
  perSide?: boolean;
  side?: 'left' | 'right' | 'alternating';
  warmUpSets?: number;
  kilograms?: number;
  pounds?: number;
  band?: string;
  bodyWeight?: boolean;
  /** Rating of perceived exertion aimed at, 1-10. */
  rpe?: number;
  /** Repetitions left in reserve, 0-5. */
  rir?: number;
}
