import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exports } from '#store';
import { recordAll } from '../../store/events.ts';
import { type Ward, ward } from '../../store/testing.ts';
import { askExport, kindOf } from './index.ts';

const MANY = 4_100;
let town: Ward;

beforeAll(async () => {
  town = await ward();
  await town.as(town.officer, (act) => {
    const happening = (number: number) => ({ id: `${number}`, after: { name: `=${number}+1` } });
    const lines = Array.from({ length: MANY }, (_, number) => happening(number));
    return recordAll(
      act,
      lines.map((line) => ({ noun: 'unit', verb: 'changed', reason: '@lý do', ...line })),
    );
  });
});
afterAll(() => town.close());

describe('the log as Excel', () => {
  it('has every line once, newest first, in plain words and as text, however many there are', async () => {
    const far: number[] = [];
    const { rows, formula } = await sheetOf((done) => far.push(done));
    expect(rows[0]).toEqual(['Ngày', 'Giờ', 'Ai', 'Việc', 'Về', 'Lý do']);
    expect(rows[1]).toEqual([
      '10/11/2026',
      '12:00',
      town.officer.name,
      'Sửa đơn vị',
      `=${MANY - 1}+1`,
      '@lý do',
    ]);
    const about = rows.slice(1, MANY + 1).map((row) => row[4]);
    expect(about).toEqual(Array.from({ length: MANY }, (_, at) => `=${MANY - 1 - at}+1`));
    expect(formula).toBeUndefined();
    expect(rows.length - 1).toBe(far.at(-1));
    expect(far.slice(0, 2)).toEqual([2_000, 4_000]);
  });

  it('is the administrator’s, as its page is', async () => {
    const said = { kind: 'events' };
    const administrator = await town.person('administrator');
    expect(await town.as(administrator, (act) => askExport(act, said))).toMatchObject({ ok: true });
    const [asked] = await town.as(administrator, exports.list);
    expect(asked?.name).toBe('Nhật ký đến 10-11-2026.xlsx');
    for (const role of ['officer', 'leader'] as const)
      expect(await town.as(await town.person(role), (act) => askExport(act, said))).toMatchObject({
        problem: 'not found',
      });
  });
});

async function sheetOf(tell: (done: number) => void) {
  const chunks: Uint8Array[] = [];
  const made = kindOf('events')?.make({
    open: (work) => town.as(town.officer, work),
    particulars: {},
    signal: new AbortController().signal,
    progress: tell,
  });
  for await (const chunk of made ?? []) chunks.push(chunk);
  const [sheet] = (await readXlsx(Buffer.concat(chunks))).sheets;
  return { rows: sheet?.rows ?? [], formula: sheet?.cells?.get('1,4')?.formula };
}
