import type { Language, SessionEntry, SessionReport } from './contract.ts';

/** GET /api/me/reports: what was reported in the last 90 days, newest first. */
export interface PastReports {
  patient: string;
  language: Language;
  zone: string;
  /** By the id of the plan's item; what is not in it stood in an older plan. */
  exercises: Record<string, { title: string; sets: number }>;
  reports: PastReport[];
}

/** A report in its newest correction, with what it has replaced, newest first. */
export interface PastReport {
  report: SessionReport;
  /** The first report; corrections name it. */
  root: string;
  receivedAt: string;
  /** Whether the clinic keyed it in. */
  fromPaper?: boolean;
  earlier: EarlierReport[];
  morning?: PastMorning;
}

/** A report as it was before it was corrected. */
export interface EarlierReport {
  receivedAt: string;
  pain: number;
  effort?: number;
  note?: string;
  entries: SessionEntry[];
}

/** The answer on the morning after. */
export interface PastMorning {
  id: string;
  day: string;
  pain: number;
  note?: string;
  earlier: { receivedAt: string; pain: number; note?: string }[];
}
