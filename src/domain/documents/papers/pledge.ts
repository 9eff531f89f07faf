import type { Paper } from '../paper.ts';
import { centred, fillIn, list, paragraph } from './blocks.ts';
import { figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { movementInText } from './movement-named.ts';
import { lineList, type PlanLine, type PlanLines } from './plan-lines.ts';

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

/** Signed at home, on one page: so many lines of so many letters. */
const [LINES, LETTERS] = [13, 72];

/** What a household pledges on paper, in the plan's words. Nothing of it is kept here but how many signed. */
export function pledge({ frame, lines }: PledgeInput): Paper {
  const book = figureBook();
  const promised = promisesOf(lines);
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
        : [lineList(promised, { book, plan: lines.plan }), fillIn('Nội dung khác:')]),
      centred('Gia đình chúng tôi xin cam kết thực hiện đúng các nội dung trên.'),
    ],
    besides: [signer('TRƯỞNG KHU DÂN CƯ')],
    signature: signer('ĐẠI DIỆN HỘ GIA ĐÌNH'),
  });
  return { document, figures: book.figures() };
}

/** What the plan asks of households themselves. */
function promisesOf({ criteria, targets }: PlanLines): PlanLine[] {
  return onePage([...criteria, ...targets].filter(({ ofAll, words }) => !ofAll && HOUSEHOLD.test(words)));
}

const HOUSEHOLD = /hộ gia đình|hộ dân|mỗi hộ|các hộ|mỗi gia đình|khu dân cư không/iu;

function onePage(lines: readonly PlanLine[]): PlanLine[] {
  let used = 0;
  return lines.filter(({ words }) => {
    const needed = Math.ceil(words.length / LETTERS);
    const fits = used + needed <= LINES;
    if (fits) used += needed;
    return fits;
  });
}
