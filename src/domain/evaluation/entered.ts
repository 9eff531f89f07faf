import Big from 'big.js';
import { isDecimal } from './baselines.ts';
import type { Criterion } from './criteria/criteria-set.ts';
import type { Entered, Entry } from './standing-fact.ts';

/** Why what was entered cannot be kept. */
export type EnteredProblem =
  /** Not a way in which this criterion is answered. */
  | 'other kind'
  | 'not a number'
  | 'no whole'
  | 'part above whole'
  /** More points than the criterion has. */
  | 'above the most';

/**
 * BOUNDARY: beside a figure of which only a count is kept stands no free text. A reviewer takes one of these for a reason; a
 * unit gives none.
 */
export const COUNTED_REASONS = [
  'Theo văn bản của cơ quan có trách nhiệm cung cấp số liệu',
  'Đã đối chiếu sổ sách, số trước ghi nhầm',
  'Đã kiểm tra thực tế tại đơn vị',
] as const;

/** Why cases do not count, where no words may stand beside them. */
export const EXCEPTED_REASONS = [
  'Khu dân cư tự phát hiện, báo cơ quan chức năng',
  'Vụ việc do người nơi khác gây ra',
  'Theo văn bản kết luận của cơ quan có thẩm quyền',
] as const;

/**
 * The reasons among which a reviewer chooses, where no words may stand beside; of what is said by yes or no also why a case does
 * not count: how many there were is not asked.
 */
export function countedReasons({ bounds, asks }: Pick<Criterion, 'bounds' | 'asks'>): readonly string[] {
  if (bounds !== 'count') return [];
  return asks.kind === 'attestation' ? [...COUNTED_REASONS, ...EXCEPTED_REASONS] : COUNTED_REASONS;
}

/** Whether words may stand beside what is entered for a criterion. */
export function mayReason(
  criterion: Pick<Criterion, 'bounds' | 'asks'>,
  side: Entry['side'],
  reason: string | null,
): boolean {
  if (criterion.bounds !== 'count' || reason === null) return true;
  return side === 'reviewer' && countedReasons(criterion).includes(reason);
}

/**
 * How a criterion is answered, the usual way first. A reviewer may also say yes or no of anything that is judged, and give
 * points where there are any; a result of another evaluation is never a unit's to say.
 */
export function waysToEnter(criterion: Criterion, side: Entry['side']): Entered['kind'][] {
  const { bounds, asks, scores } = criterion;
  if (bounds === 'out') return [];
  const own: Entered['kind'] | null = WAYS[asks.kind];
  if (side === 'unit') return own ? [own] : [];
  const more: Entered['kind'][] = scores.kind === 'none' ? ['said'] : ['said', 'points'];
  return [...new Set([...(own ? [own] : []), ...more])];
}

const WAYS: Readonly<Record<Criterion['asks']['kind'], Entered['kind'] | null>> = {
  count: 'amount',
  ratio: 'share',
  attestation: 'said',
  'no-incident': 'cases',
  change: 'amount',
  frequency: 'said',
  result: null,
  judgement: 'points',
};

/** What is wrong with what one side entered; null = nothing. */
export function enteredProblem(
  criterion: Criterion,
  side: Entry['side'],
  entered: Entered,
): EnteredProblem | null {
  if (!waysToEnter(criterion, side).includes(entered.kind)) return 'other kind';
  switch (entered.kind) {
    case 'said':
      return null;
    case 'amount':
      return isDecimal(entered.value) ? null : 'not a number';
    case 'cases':
      return /^\d{1,9}$/.test(entered.cases) ? null : 'not a number';
    case 'share':
      return shareProblem(entered);
    case 'points':
      return pointsProblem(criterion, entered.points);
  }
}

function shareProblem({ part, whole }: { part: string; whole: string }): EnteredProblem | null {
  if (!isDecimal(part) || !isDecimal(whole)) return 'not a number';
  if (new Big(whole).eq(0)) return 'no whole';
  return new Big(part).gt(whole) ? 'part above whole' : null;
}

function pointsProblem({ scores }: Criterion, points: string): EnteredProblem | null {
  if (!isDecimal(points)) return 'not a number';
  if (scores.kind === 'none') return 'other kind';
  const most = scores.kind === 'each' ? scores.cap : scores.points;
  return most !== null && new Big(points).gt(most) ? 'above the most' : null;
}
