import { writeTable } from '#files';
import { type BaseKind, templateHeadings } from '#org';
import { unitKinds } from '#store';
import { xlsxAnswer } from '../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

/** Code, name and code of the unit above, by the kind that the commune's own is like. */
const EXAMPLES: Record<BaseKind, [code: string, name: string, parent: string]> = {
  area: ['TDP-01', 'Tổ dân phố 1', ''],
  agency: ['CQ-01', 'Trạm Y tế', ''],
  organisation: ['DT-01', 'Hội Nông dân', ''],
  school: ['TH-01', 'Trường Tiểu học Sao Mai', ''],
  enterprise: ['DN-01', 'Công ty TNHH Sao Mai', ''],
  team: ['ANTT-01', 'Tổ bảo vệ ANTT số 1', 'TDP-01'],
  block: ['CC-01', 'Chung cư Sao Mai', 'TDP-01'],
  commune: ['XA-01', 'Xã Sao Mai', ''],
};

export const GET: RequestHandler = async ({ locals }) => {
  const kinds = await locals.as(unitKinds.list);
  const rows = kinds
    .filter(({ key, like, retired }) => !retired && key === like)
    .map(({ name, like }) => [name, ...EXAMPLES[like]]);
  const columns = [
    { header: templateHeadings.kind, width: 22 },
    { header: templateHeadings.code, width: 12 },
    { header: templateHeadings.name, width: 44 },
    { header: templateHeadings.parent, width: 20 },
  ];
  const bytes = await writeTable({ sheet: 'Đơn vị', columns, rows });
  return xlsxAnswer('danh-sach-don-vi.xlsx', bytes);
};
