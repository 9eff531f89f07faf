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

  it('has its columns kept apart by spaces, and cells that go on over lines', () => {
    const text = [
      '                                   Đơn vị          Thời gian',
      'STT         Nội dung               chủ trì         hoàn thành',
      '                                                              ',
      ' A    Việc chung',
      '      Trồng cây ven',
      ' 1    đường                      Đoàn xã            Tháng 5',
      '                                                            3',
      ' 2    Tập huấn                   Công an xã         Quý III',
      '',
      'II. KINH PHÍ',
      '- Từ    ngân sách    xã.',
    ];
    expect(rows(text.join('\n'))).toEqual(READ);
  });

  it('has its cells on lines of their own, counted or not', () => {
    const head = ['Nội dung', 'Đơn vị thực hiện', 'Thời gian'];
    const cells = READ.flatMap((row, at) => [`${at + 1}`, ...row]);
    expect(rows(['STT', ...head, ...cells, '', 'II. KINH PHÍ'].join('\n'))).toEqual(READ);
    expect(rows([...head, ...READ.flat(), '', 'II. KINH PHÍ'].join('\n'))).toEqual(READ);
    const after = ['KINH PHÍ THỰC HIỆN', 'Từ ngân sách xã.', '- Công an xã', 'Nơi nhận:', '- Lưu: VT.'];
    expect(rows([...head, ...READ.flat(), ...after].join('\n'))).toEqual(READ);
  });

  it('is no table of measures, nor words that only name a column', () => {
    expect(tablesOf('TT\tNội dung\tĐơn vị tính\tThực hiện\n1\tTrồng cây\tCây\t300')).toEqual([]);
    expect(tablesOf('Nội dung\nĐơn vị chủ trì: Công an xã\nThời gian: Quý I')).toEqual([]);
  });

  it('is no other table', () => {
    expect(tablesOf('TT\tHọ và tên\tChức vụ\n1\tNgười A\tTrưởng thôn')).toEqual([]);
    expect(tablesOf('Không có bảng nào.')).toEqual([]);
  });
});
