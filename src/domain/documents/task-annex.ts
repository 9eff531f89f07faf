import type { PlanReference } from './merged-report-input.ts';
import { type Annex, type Block, type Column, plain } from './official-document.ts';
import { clauseCited, planCited } from './plan-cited.ts';

/** One row of the table of tasks; each list is printed a line an entry. */
export interface TaskLine {
  content: string;
  lead: readonly string[];
  /** Bodies that are asked, never ordered. */
  asked: readonly string[];
  partners: readonly string[];
  due: readonly string[];
  product: string | null;
  /** `III.2 Công an xã`. */
  clause: string;
}

export interface TaskAnnexInput {
  trial: boolean;
  plan: PlanReference;
  rows: readonly TaskLine[];
  /** Clauses out of bounds (BOUNDARY): where they stand in the plan. */
  leftOut: readonly string[];
}

/** STT · nội dung · chủ trì · phối hợp · thời hạn · sản phẩm · căn cứ, in this order on page, in Word and in Excel. */
export const taskColumns: readonly (Column & { title: string })[] = [
  { title: 'STT', share: 14, align: 'center' },
  { title: 'Nội dung', share: 79, align: 'left' },
  { title: 'Chủ trì', share: 34, align: 'left' },
  { title: 'Phối hợp', share: 40, align: 'left' },
  { title: 'Thời hạn', share: 32, align: 'left' },
  { title: 'Sản phẩm', share: 26, align: 'left' },
  { title: 'Căn cứ', share: 27, align: 'left' },
];

/** The tasks of a plan as an annex to it. What the plan does not say is left empty, to be written in. */
export function taskAnnex({ trial, plan, rows, leftOut }: TaskAnnexInput): Annex {
  return {
    trial,
    label: 'PHỤ LỤC',
    title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
    attachedTo: `(Kèm theo ${planCited(plan)})`,
    body: [
      {
        block: 'table',
        columns: taskColumns,
        head: [taskColumns.map(({ title }) => [plain(title)])],
        rows: rows.map((row, at) => taskCells(row, at).map((lines) => lines.map(plain))),
      },
      ...leftOutParagraph(leftOut),
    ],
  };
}

/** The cells of a row, each a list of lines, in the order of `taskColumns`. */
export function taskCells(row: TaskLine, at: number): string[][] {
  const asked = row.asked.map((name) => `Đề nghị ${name}`);
  return [
    [String(at + 1)],
    [row.content],
    [...row.lead, ...asked],
    [...row.partners],
    row.due.map(capitalised),
    row.product === null ? [] : [row.product],
    [clauseCited(row.clause) ?? ''],
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function leftOutParagraph(leftOut: readonly string[]): Block[] {
  if (leftOut.length === 0) return [];
  const text = `Bảng không bao gồm các nội dung: ${leftOut.join('; ')}. Nội dung này vẫn có hiệu lực trong Kế hoạch và do cơ quan có thẩm quyền thực hiện theo quy định.`;
  return [{ block: 'paragraph', text: plain(text) }];
}
