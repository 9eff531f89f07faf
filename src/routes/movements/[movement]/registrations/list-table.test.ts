import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { writeTable } from '#files';
import type { ListedAnswer } from '#registration';
import type { renewals } from '#store';
import { listTable } from './list-table.ts';

const day = (text: string) => civilDate(text) as CivilDate;
const line = (unit: string, unitName: string, some: Partial<ListedAnswer> = {}): ListedAnswer => ({
  ...{ unit, unitName, unitCode: unit, unitKind: 'area', outcome: null, day: null, exclusion: null },
  ...{ householdsRegistered: null, householdsWhole: null, householdsOn: null, reason: null, saidBy: null },
  ...{ householdsReached: null, reachedOn: null, reachedWay: null, receivedWay: null, registeredBefore: [] },
  ...some,
});
const registration = { year: 2027, standard: null, consideredUntil: null };
const lines = [
  line('01', '=HYPERLINK("http://a.b")', { outcome: 'registered', day: day('2027-01-10') }),
  line('02', 'Khu phố 2', { reason: '+84' }),
  line('03', 'Khu phố mới'),
];
const results: Pick<renewals.RenewalLine, 'classes' | 'below' | 'titles'> = {
  ...{ classes: [{ key: 'good', name: '@Tốt' }], below: 'Chưa xếp mức', titles: {} },
};
const renewal: renewals.Renewal = {
  ...{ id: 'e', title: 'Đánh giá 2026', year: 2026, begunBy: null, begunAt: new Date(0), asked: true },
  lines: [
    {
      ...{ ...results, unit: '01', unitName: 'Khu phố 1', result: { kind: 'class', class: 'good' } },
      ...{
        registeredOn: day('2026-03-02'),
        households: { registered: 90, whole: 1100, on: day('2026-03-01') },
      },
    },
    {
      ...{ ...results, unit: '02', unitName: 'Khu phố 2', result: { kind: 'below' } },
      ...{ registeredOn: null, households: null },
    },
  ],
};
const read = async (from: renewals.Renewal | null) => {
  const table = listTable({ registration, lines }, from, { area: 'Khu phố' });
  const { sheets } = await readXlsx(await writeTable(table), { readStyles: true });
  const [sheet] = sheets;
  if (!sheet) throw new Error('a workbook without a sheet');
  return { table, sheet };
};

describe('the list of a registration in Excel', () => {
  it('has beside each unit what it came to and had registered the year before', async () => {
    const { table, sheet } = await read(renewal);
    const headers = table.columns.map(({ header }) => header);
    expect(headers.slice(7)).toEqual(['Kết quả năm 2026', 'Đã đăng ký năm 2026', 'Ghi chú']);
    expect(table.rows.map((row) => row.slice(7, 9))).toEqual([
      [
        'Đạt các tiêu chí được đánh giá trên phần mềm. Mức: @Tốt',
        'Đăng ký ngày 02/3/2026. 90 trên 1.100 hộ (ngày 01/3/2026)',
      ],
      ['Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức', 'Không đăng ký'],
      ['', ''],
    ]);
    expect(sheet.freezePane).toMatchObject({ rows: 1, columns: 2 });
  });

  it('is read back as it was written, and nothing of it is a formula', async () => {
    const { table, sheet } = await read(renewal);
    const written = [table.columns.map(({ header }) => header), ...table.rows];
    expect(sheet.rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(written);
    const cells = [...(sheet.cells?.values() ?? [])];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet.cells?.get('1,7')?.style?.numFmt).toBe('@');
  });

  it('says nothing of a year before it that it does not go on from, nor of a registration that was not', async () => {
    expect((await read(null)).table.columns).toHaveLength(8);
    const { table } = await read({ ...renewal, asked: false });
    expect(table.columns.map(({ header }) => header)).not.toContain('Đã đăng ký năm 2026');
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});
