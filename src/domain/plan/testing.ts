import { clean, type Passage } from './1-text/passage.ts';
import { readPlan } from './read-plan.ts';
import type { Reading } from './reading.ts';

/** A reading of a made-up plan that has these paragraphs as its body. */
export function readingOf(...body: string[]): Reading {
  return readPlan({ file: 'ke-hoach.txt', text: planText(...body) });
}

/** The text of a made-up plan, complete but for its body. */
export function planText(...body: string[]): string {
  return [...HEADER, ...body, ...CLOSING].join('\n\n');
}

/** A text as a passage of its own. */
export function passage(text: string): Passage {
  return clean(text, 0);
}

/** Every item of a reading that quotes the plan. */
export function itemsOf(reading: Reading) {
  return [
    ...reading.legalBases,
    ...reading.sections,
    ...reading.participants,
    ...reading.phases,
    ...reading.targets,
    ...reading.criteria,
    ...reading.assignments.flatMap(({ tasks }) => tasks),
    ...reading.deadlines,
    ...reading.awards,
    ...reading.funding,
    ...reading.recipients,
    ...reading.reporting,
    ...reading.unsettled,
  ];
}

const HEADER = [
  'ỦY BAN NHÂN DÂN',
  'XÃ AN LẠC ĐÔNG',
  'Số: 12/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'An Lạc Đông, ngày 10 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Phát động phong trào thi đua “Thôn sạch, nhà xanh” năm 2026',
  'Thực hiện Kế hoạch số 05/KH-UBND ngày 02/01/2026 của UBND tỉnh về phong trào thi đua năm 2026, UBND xã ban hành Kế hoạch như sau:',
];
const CLOSING = [
  'Trên đây là Kế hoạch, đề nghị các đơn vị nghiêm túc thực hiện./.',
  'Nơi nhận:',
  '- UBND tỉnh (b/c);',
  '- Các thôn (t/h);',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Trần Thị Lụa',
];
