import type { Block } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { DOTS, fillIn, heading, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { framed, signer } from './framed.ts';
import { type Launch, launchNamed, launchPlace, launchTime } from './launch.ts';
import { movementInText } from './movement-named.ts';

/** What minutes are of: the launch, a meeting in the course of the movement, the meeting that looks at results. */
export type MinutesOf = 'launch' | 'meeting' | 'results';

export interface MinutesInput {
  frame: PaperFrame;
  of: MinutesOf;
  launch: Launch;
}

/** Minutes (biên bản), to be written at the meeting; secretary and chair sign (NĐ 30/2020, Phụ lục III, mẫu 1.9). */
export function minutes({ frame, of, launch }: MinutesInput): Paper {
  const known = of === 'launch' ? launch : { date: null, place: null };
  const document = framed(frame, 'minutes', {
    title: titleOf(of, frame),
    body: [
      paragraph(`Thời gian bắt đầu: ${launchTime(known, frame)}.`),
      launchPlace(known),
      fillIn('Thành phần tham dự:', 2),
      fillIn('Số người được mời:'),
      fillIn('Số người có mặt:'),
      fillIn('Chủ trì:'),
      fillIn('Thư ký (người ghi biên bản):'),
      heading(1, 'NỘI DUNG'),
      ...CONTENTS[of].flatMap(part),
      heading(1, 'KẾT LUẬN'),
      fillIn('', 4),
      paragraph(
        `Cuộc họp kết thúc vào ${DOTS} giờ ${DOTS}, ngày ${DOTS} tháng ${DOTS} năm ${frame.date.year}. Biên bản đã được đọc cho mọi người cùng nghe và thống nhất./.`,
      ),
    ],
    besides: [signer('THƯ KÝ')],
    signature: signer('CHỦ TRÌ'),
    recipients: { lines: [{ name: DOTS, purpose: null }], archive: 'VT' },
  });
  return { document, figures: {} };
}

function titleOf(of: MinutesOf, frame: PaperFrame): string {
  if (of === 'launch') return launchNamed(frame);
  const named = movementInText(frame);
  return of === 'meeting' ? `Họp về việc thực hiện ${named}` : `Họp xét kết quả ${named}`;
}

const CONTENTS: Record<MinutesOf, readonly (readonly [title: string, lines: number])[]> = {
  launch: [
    ['Tuyên bố lý do, giới thiệu đại biểu', 1],
    ['Công bố Kế hoạch, phát động phong trào', 2],
    ['Ý kiến hưởng ứng của các đơn vị', 4],
    ['Ký giao ước thi đua (số đơn vị, số hộ đã ký)', 1],
  ],
  meeting: [
    ['Kết quả từ cuộc họp trước đến nay', 4],
    ['Khó khăn, vướng mắc', 3],
    ['Việc cần làm đến cuộc họp sau (việc, người làm, thời hạn)', 4],
    ['Ý kiến thảo luận', 4],
  ],
  results: [
    ['Người chủ trì nêu yêu cầu, tiêu chí', 1],
    ['Báo cáo tự đánh giá của đơn vị', 4],
    ['Ý kiến thảo luận', 4],
    ['Biểu quyết: số người đồng ý, không đồng ý, ý kiến khác; tỷ lệ đồng ý', 3],
  ],
};

function part([title, lines]: readonly [string, number]): Block[] {
  return [heading(2, title), fillIn('', lines)];
}
