import { type Cell, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { emptyCell, fillIn, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { handForm, signer } from './framed.ts';
import { movementInText } from './movement-named.ts';

export interface MeetingLogInput {
  frame: PaperFrame;
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Ngày họp', share: 22, align: 'center' },
  { title: 'Số người dự/ được mời', share: 23, align: 'center' },
  { title: 'Nội dung chính', share: 48, align: 'left' },
  { title: 'Kết luận, việc giao', share: 40, align: 'left' },
  { title: 'Chủ trì ký', share: 20, align: 'center' },
] as const;

/** Four meetings a page. */
const [MEETINGS, LINES] = [12, 8];

/** The book in which an area notes its meetings, a row each. */
export function meetingLog({ frame }: MeetingLogInput): Paper {
  const document = handForm(frame, 'meetingLog', {
    unit: 'Khu dân cư',
    title: `Thực hiện ${movementInText(frame)}`,
    body: [
      fillIn('Năm:'),
      fillIn('Ngày mở sổ:'),
      fillIn('Người giữ sổ:'),
      paragraph(
        'Cách ghi: mỗi cuộc họp một dòng; ghi số lượng, việc chung; không ghi tên người vi phạm, nạn nhân, trẻ em. Biên bản của từng cuộc họp lưu kèm sổ.',
      ),
      {
        block: 'table',
        columns: COLUMNS,
        head: [COLUMNS.map(({ title }) => [plain(title)])],
        rows: Array.from({ length: MEETINGS }, (_, at): Cell[] => [
          [plain(String(at + 1))],
          emptyCell(LINES),
          ...COLUMNS.slice(2).map(() => emptyCell()),
        ]),
      },
      fillIn('Ngày khóa sổ:'),
    ],
    besides: [signer('NGƯỜI GIỮ SỔ')],
    signature: signer('TRƯỞNG KHU DÂN CƯ'),
  });
  return { document, figures: {} };
}
