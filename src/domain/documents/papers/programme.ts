import { plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { emptyCell, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { type Launch, launchNamed, launchPlace, launchTime } from './launch.ts';

export interface ProgrammeInput {
  frame: PaperFrame;
  launch: Launch;
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Thời gian', share: 30, align: 'center' },
  { title: 'Nội dung', share: 78, align: 'left' },
  { title: 'Người thực hiện', share: 45, align: 'left' },
] as const;

const ITEMS = [
  'Đón tiếp đại biểu; văn nghệ chào mừng',
  'Chào cờ; tuyên bố lý do, giới thiệu đại biểu',
  'Công bố Kế hoạch của phong trào',
  'Phát biểu phát động phong trào thi đua',
  'Đại diện các đơn vị phát biểu hưởng ứng',
  'Ký giao ước thi đua, ký cam kết thực hiện',
  'Phát biểu của lãnh đạo, đại biểu cấp trên',
  'Phát biểu tiếp thu và bế mạc',
];

/** The programme of a movement's launch; hours and names are written in. */
export function programme({ frame, launch }: ProgrammeInput): Paper {
  const document = framed(frame, 'programme', {
    title: launchNamed(frame),
    body: [
      paragraph(`Thời gian: ${launchTime(launch, frame)}.`),
      launchPlace(launch),
      {
        block: 'table',
        columns: COLUMNS,
        head: [COLUMNS.map(({ title }) => [plain(title)])],
        rows: ITEMS.map((words, at) => [[plain(String(at + 1))], emptyCell(2), [plain(words)], emptyCell()]),
      },
    ],
    recipients: { lines: [{ name: 'Đại biểu dự lễ', purpose: null }], archive: 'VT' },
  });
  return { document, figures: {} };
}
