import { describe, expect, it } from 'vitest';
import { taskAnnex } from './task-annex.ts';

const ROW = {
  content: 'Tổ chức tập huấn.',
  lead: ['Công an xã'],
  asked: ['Mặt trận xã'],
  partners: [],
  due: ['trước ngày 30/6/2026'],
  product: null,
  clause: 'II.1 Tập huấn',
};
const PLAN = {
  number: '12/KH-UBND',
  date: { day: 3, month: 2, year: 2026 },
  issuer: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
  title: 'Phát động thi đua',
};

describe('the table of tasks as an annex', () => {
  it('says to which plan it belongs, as a paper cites it', () => {
    const { attachedTo } = taskAnnex({ trial: false, plan: PLAN, rows: [ROW], leftOut: [] });
    expect(attachedTo).toBe(
      '(Kèm theo Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân xã Lúa Vàng)',
    );
  });

  it('asks a body that is asked, leaves empty what the plan does not say, and cites the clause by its number', () => {
    expect(wordsOf([ROW])).toEqual([
      [
        '1',
        'Tổ chức tập huấn.',
        'Công an xã / Đề nghị Mặt trận xã',
        '',
        'Trước ngày 30/6/2026',
        '',
        'Mục II.1',
      ],
    ]);
  });

  it('says which clauses are not in it', () => {
    const { body } = taskAnnex({ trial: false, plan: PLAN, rows: [], leftOut: ['II.7 Nắm tình hình'] });
    expect(JSON.stringify(body.at(-1))).toContain('II.7 Nắm tình hình');
  });
});

function wordsOf(rows: (typeof ROW)[]) {
  const [table] = taskAnnex({ trial: false, plan: PLAN, rows, leftOut: [] }).body;
  if (table?.block !== 'table') throw new Error('no table');
  return table.rows.map((row) => row.map((cell) => cell.map(([run]) => run?.text).join(' / ')));
}
