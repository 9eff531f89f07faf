import type { Block } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { planCited } from '../plan-cited.ts';
import { centred, fillIn, list, paragraph } from './blocks.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { movementInText } from './movement-named.ts';
import { clauseOf, lineList, type PlanLine, type PlanLines } from './plan-lines.ts';

export interface PledgeInput {
  frame: PaperFrame;
  lines: PlanLines;
}

/** Where the plan asks nothing of households themselves. */
const IN_GENERAL = [
  'Tham gia các hoạt động của phong trào do khu dân cư tổ chức;',
  'Chấp hành pháp luật, quy ước của khu dân cư; giữ tình làng nghĩa xóm, việc nhỏ thì hòa giải với nhau;',
  'Vận động người thân, hàng xóm cùng thực hiện.',
];

/** Signed at home, on one page: so many lines of so many letters, and those that say where the rest stands. */
const [LINES, LETTERS, REST] = [13, 72, 3];

/** More clauses than so many are not named one by one. */
const CLAUSES = 4;

/** What a household pledges on paper, in the plan's words. Nothing of it is kept here but how many signed. */
export function pledge({ frame, lines }: PledgeInput): Paper {
  const book = figureBook();
  const { promised, rest } = onePage(promisesOf(lines));
  const document = handForm(frame, 'pledge', {
    unit: 'Khu dân cư',
    title: `Thực hiện ${movementInText(frame)}`,
    body: [
      fillIn('Đại diện hộ gia đình:'),
      fillIn('Địa chỉ (ngõ, xóm, tổ):'),
      paragraph(
        'Sau khi được phổ biến nội dung phong trào, gia đình chúng tôi tự nguyện cam kết thực hiện các nội dung sau:',
      ),
      ...(promised.length === 0
        ? [list(...IN_GENERAL), fillIn('Nội dung khác:', 4)]
        : [
            lineList(promised, { book, plan: lines.plan }),
            ...restCited(frame, rest),
            fillIn('Nội dung khác:'),
          ]),
      centred('Gia đình chúng tôi xin cam kết thực hiện đúng các nội dung trên.'),
    ],
    besides: [signer('TRƯỞNG KHU DÂN CƯ')],
    signature: signer('ĐẠI DIỆN HỘ GIA ĐÌNH'),
  });
  return { document, figures: book.figures() };
}

/** What the plan asks of households themselves. */
function promisesOf({ criteria, targets }: PlanLines): PlanLine[] {
  return [...criteria, ...targets].filter(({ ofAll, words }) => !ofAll && HOUSEHOLD.test(words));
}

const HOUSEHOLD = /hộ gia đình|hộ dân|mỗi hộ|các hộ|mỗi gia đình|khu dân cư không/iu;

/** What fits, and what the page only names by where the plan says it. */
function onePage(lines: readonly PlanLine[]): { promised: PlanLine[]; rest: PlanLine[] } {
  const whole = fitting(lines, LINES);
  const promised = whole.length === lines.length ? whole : fitting(lines, LINES - REST);
  return { promised, rest: lines.filter((line) => !promised.includes(line)) };
}

function fitting(lines: readonly PlanLine[], room: number): PlanLine[] {
  let used = 0;
  return lines.filter(({ words }) => {
    const needed = Math.ceil(words.length / LETTERS);
    const fits = used + needed <= room;
    if (fits) used += needed;
    return fits;
  });
}

function restCited({ plan }: PaperFrame, rest: readonly PlanLine[]): Block[] {
  if (rest.length === 0) return [];
  const clauses = [...new Set(rest.map(clauseOf))];
  const areNamed = clauses.length <= CLAUSES && clauses.every((clause) => clause.startsWith('Mục '));
  const where = areNamed ? `tại ${clauses.join(', ')} của` : 'trong';
  const cited = plan ? planCited(plan) : 'Kế hoạch của phong trào';
  return [paragraph(`Và các nội dung khác đối với hộ gia đình ${where} ${cited}.`)];
}
