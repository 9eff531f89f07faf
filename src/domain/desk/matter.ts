import type { CivilDate } from '#calendar';

/**
 * What may wait on a desk. Of equal urgency and day it is listed in this order.
 *
 * `mine`: the reader's own next step · `others`: he waits for somebody, or for a day to be told.
 */
const HANDS = {
  /** A merged report before the one who signs, checks or drafts it. */
  sign: 'mine',
  check: 'mine',
  draft: 'mine',
  /** A recorded change of units that could not come into force. */
  'unit change stopped': 'mine',
  /** The report that a body of the commune passes on upward. */
  chain: 'mine',
  /** Units that have not sent, after their last day and before it. */
  missing: 'mine',
  due: 'mine',
  /** Reports whose step this is; answers to what the reader asked, or asked by one who left. */
  reviews: 'mine',
  answers: 'mine',
  'answers inherited': 'mine',
  unanswered: 'mine',
  /** What a body, or so many units, are to do by a day. */
  milestone: 'mine',
  'milestone of units': 'mine',
  difficulties: 'mine',
  'own plans': 'mine',
  'own plans missing': 'mine',
  /** A registration whose last day has passed, to be closed; one that units still answer. */
  registration: 'mine',
  'registration due': 'mine',
  /** Explanations of units on their results; results that nobody has shown or frozen; self-assessments that are still owed. */
  explanations: 'mine',
  'results to show': 'mine',
  'results to freeze': 'mine',
  /** Something changed on which frozen results rest: who would differ, to publish or to keep. */
  'results changed': 'mine',
  'self-assessments': 'others',
  items: 'mine',
  points: 'mine',
  scan: 'mine',
  job: 'mine',
  closing: 'mine',
  'next year': 'mine',
  'unit change': 'mine',
  /** Units that owe a report and have neither an account nor a link. */
  'no way in': 'mine',
  event: 'others',
  'days off': 'others',
  unacknowledged: 'others',
  'closed without': 'others',
} as const;

export type MatterKind = keyof typeof HANDS;

export const matterKinds = Object.keys(HANDS) as readonly MatterKind[];

export function isOwnStep(kind: MatterKind): boolean {
  return HANDS[kind] === 'mine';
}

/** One line of a desk before it is held against the day. */
export interface Matter {
  kind: MatterKind;
  /** Of what it is about: a period, plan, scan, change …; unique within its kind and name. */
  id: string;
  /** What it is about in the commune's own words, `Kỳ 2`. */
  name: string;
  movement: string | null;
  movementName: string | null;
  count: number;
  /** For whom it waits where that is not the reader: `Công an phường`. */
  waitsFor: string | null;
  since: CivilDate | null;
  /** Its last day. */
  due: CivilDate | null;
  /** A body is asked for it, not ordered: never overdue. */
  asked: boolean;
  clause: string | null;
}
