import { error } from '@sveltejs/kit';
import { type TaskAnnexInput, taskAnnex, taskCells, taskColumns } from '#documents';
import { writeFormTable } from '#files';
import { renderAnnex } from '#render';
import { taskTableOf } from '#store';
import { paperAnswer } from '../../../../paper-answer.ts';
import { xlsxAnswer } from '../../../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

const NAME = 'bang-phan-cong-nhiem-vu';

export const GET: RequestHandler = async ({ locals, params }) => {
  const format = params.format === 'docx' ? asWord : params.format === 'xlsx' ? asExcel : null;
  const table = format && (await locals.as((act) => taskTableOf(act, params.plan)));
  if (!format || !table) error(404, 'Không tìm thấy kế hoạch này.');
  return format(table);
};

async function asWord(table: TaskAnnexInput): Promise<Response> {
  return paperAnswer('docx', await renderAnnex(taskAnnex(table)), { name: NAME });
}

async function asExcel(table: TaskAnnexInput): Promise<Response> {
  const { label, title, attachedTo } = taskAnnex(table);
  const book = await writeFormTable({
    sheet: table.trial ? 'DỮ LIỆU THỬ' : 'Nhiệm vụ',
    above: [label, title, attachedTo],
    columns: taskColumns.map(({ title: header, share }) => ({ header, width: Math.round(share * 0.6) })),
    rows: table.rows.map((row, at) => taskCells(row, at).map((cell) => cell.join('\n'))),
  });
  return xlsxAnswer(`${NAME}.xlsx`, book);
}
