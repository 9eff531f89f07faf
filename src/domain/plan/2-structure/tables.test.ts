import { describe, expect, it } from 'vitest';
import { tablesOf } from './tables.ts';

function rows(text: string): string[][] {
  return tablesOf(text).flatMap((table) =>
    table.rows.map((row) => [row.task, row.lead, row.time].map((cell) => cell?.text ?? '')),
  );
}

const READ = [
  ['Trồng cây ven đường', 'Đoàn xã', 'Tháng 5'],
  ['Tập huấn', 'Công an xã', 'Quý III'],
];

describe('a table of tasks', () => {
  it('has its cells between tabs', () => {
    expect(
      rows(
        'TT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tTrồng cây ven đường\tĐoàn xã\tTháng 5\n2\tTập huấn\tCông an xã\tQuý III',
      ),
    ).toEqual(READ);
  });

  it('has its cells between bars, as Markdown does', () => {
    expect(
      rows(
        '| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Trồng cây ven đường | Đoàn xã | Tháng 5 |\n| 2 | Tập huấn | Công an xã | Quý III |',
      ),
    ).toEqual(READ);
  });

  it('has its cells between lines that hold a bar', () => {
    const cells = [
      ['TT', 'Nội dung', 'Đơn vị\nchủ trì', 'Thời gian'],
      ['1', 'Trồng cây\nven đường', 'Đoàn xã', 'Tháng 5'],
      ['2', 'Tập huấn', 'Công an xã', 'Quý III'],
    ];
    expect(rows(cells.map((row) => `|\n${row.join('\n|\n')}\n|`).join('\n'))).toEqual(READ);
  });

  it('is no other table', () => {
    expect(tablesOf('TT\tHọ và tên\tChức vụ\n1\tNgười A\tTrưởng thôn')).toEqual([]);
    expect(tablesOf('Không có bảng nào.')).toEqual([]);
  });
});
