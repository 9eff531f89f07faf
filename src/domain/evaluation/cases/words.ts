import { inWords, sourceInWords } from '#calendar';
import { criteriaOf } from '../criteria/tree.ts';
import type {
  CapFound,
  CriteriaSet,
  Held,
  Line,
  Nearest,
  NotRated,
  Standing,
  UnsetRule,
  WholeFound,
  Why,
} from '../index.ts';

/** A result as a case states it: short and whole, so that two of them differ where anything does. */
export function resultInWords(set: CriteriaSet, result: Standing['result']): string {
  const titles = (ids: readonly string[]) => ids.map((id) => titleOf(set, id)).join('; ');
  switch (result.kind) {
    case 'class':
      return className(set, result.class);
    case 'below':
      return set.scale.below;
    case 'gate':
      return `Không đạt tiêu chí điều kiện: ${titles(result.gates)}`;
    case 'waiting':
      return `Chưa kết luận. ${[titles(result.missing), ...result.unset.map(unsetInWords)].filter(Boolean).join('; ')}`;
    case 'not rated':
      return `Không xếp loại: ${result.reasons.map(notRatedInWords).join('; ')}`;
    case 'capped':
      return `${className(set, result.class)}, vượt tỷ lệ ${className(set, result.from)}`;
    case 'tied':
      return `Bằng điểm ở mức cuối của ${className(set, result.class)}`;
  }
}

/** `đạt: 312/312 (100 %), từ 100 – Thông tư …, Điều 4 khoản 1`. */
export function lineInWords({ state, counts, points, most, why }: Line): string {
  const score = points === null ? '' : ` (${points}${most === null ? '' : `/${most}`} điểm)`;
  return `${counts ? '' : 'không tính, '}${STATES[state]}${score}: ${whyInWords(why)}`;
}

const STATES: Readonly<Record<Line['state'], string>> = {
  met: 'đạt',
  partly: 'đạt một phần',
  'not met': 'chưa đạt',
  missing: 'chưa rõ',
  'not assigned': 'không được giao',
  'not included': 'không cập nhật trên phần mềm',
};

function whyInWords(why: Why): string {
  switch (why.kind) {
    case 'compared':
      return `${figureInWords(why.figure)}, ${heldInWords(why.held)}`;
    case 'change':
      return `${why.now} so với ${why.was}, ${why.way === 'fall' ? 'giảm' : 'tăng'} ${why.percent} %, ${heldInWords(why.held)}`;
    case 'turns':
      return `${why.met} trên ${why.of} lần đạt, ${why.told} lần có số${why.lacking.length > 0 ? `, thiếu ${why.lacking.join(', ')}` : ''}`;
    case 'cases':
      return `${why.cases} vụ, trừ ${why.excepted}`;
    case 'said':
      return why.yes ? 'có' : 'không';
    case 'result':
      return `loại ${why.class ?? '?'}, cần ${why.least}`;
    case 'given':
      return `cho ${why.points} điểm`;
    case 'missing':
      return why.why;
    case 'unset':
      return unsetInWords(why.rule);
    default:
      return why.kind;
  }
}

function figureInWords(figure: Extract<Why, { kind: 'compared' }>['figure']): string {
  return figure.kind === 'amount' ? figure.value : `${figure.part}/${figure.whole} (${figure.percent} %)`;
}

const BARS: Readonly<Record<Held['bar'], string>> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
  range: 'trong khoảng',
};

function heldInWords({ bar, amount, high, rules }: Held): string {
  const cited = rules.map(({ source }) => ` – ${sourceInWords(source)}`).join('');
  return `${BARS[bar]} ${amount}${high === null ? '' : ` đến ${high}`}${cited}`;
}

function unsetInWords({ title, look, note }: UnsetRule): string {
  const where = look ? `xem ${sourceInWords(look)}` : 'chưa rõ văn bản';
  return `chưa có quy định “${title}” (${where}${note === null ? '' : `. ${note}`})`;
}

function notRatedInWords(reason: NotRated): string {
  switch (reason.kind) {
    case 'too short':
      return `mới ${reason.months} tháng từ ${inWords(reason.begunOn)}, cần ${reason.asked} tháng`;
    case 'under complaint':
      return `đang bị khiếu nại, tố cáo (${reason.reason})`;
    case 'registered late':
      return reason.on === null
        ? `không đăng ký, chậm nhất ${inWords(reason.until)}`
        : `đăng ký ${inWords(reason.on)}, chậm nhất ${inWords(reason.until)}`;
    case 'no reports':
      return 'không có báo cáo';
    case 'left out':
      return reason.words;
  }
}

export function nearestInWords(set: CriteriaSet, nearest: Nearest | null): string {
  if (!nearest) return 'không có';
  const unmet = nearest.unmet.map((id) => titleOf(set, id));
  const gains = nearest.gains.map(({ criterion, points }) => `${titleOf(set, criterion)} ${points}`);
  const lacking = nearest.points === null ? [] : [`${nearest.above ? 'hơn ' : ''}${nearest.points} điểm`];
  return [className(set, nearest.class), ...unmet, ...lacking, ...gains].join(' · ');
}

export function capInWords({ allowed, reached, base, percent, tied }: CapFound): string {
  const ties = tied.length > 0 ? `; bằng điểm: ${tied.join(', ')}` : '';
  return `${reached} đạt mức, cho phép ${allowed} (${percent} % của ${base})${ties}`;
}

export function wholeInWords(found: WholeFound): string {
  if (found.state === 'nobody') return 'không có đơn vị nào';
  if (found.state === 'no class') return 'không có loại này';
  if (found.state === 'unset') return unsetInWords(found.rule);
  const { part, whole, percent, held, lacking, open } = found;
  const more = lacking > 0 ? `, còn thiếu ${lacking}` : '';
  return `${STATES[found.state]}: ${part} trên ${whole} là ${percent} %, ${heldInWords(held)}${more}${open > 0 ? `, ${open} chưa kết luận` : ''}`;
}

function titleOf({ nodes }: CriteriaSet, id: string): string {
  return criteriaOf(nodes).find((one) => one.id === id)?.title ?? id;
}

function className({ scale }: CriteriaSet, key: string | null): string {
  return scale.classes.find((one) => one.key === key)?.name ?? scale.below;
}
