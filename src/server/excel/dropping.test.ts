import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readXlsx } from 'hucre';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Blank, type Dropped, makeReportForm, packed } from '#files';
import type { Answers } from '#reporting';
import { type Act, movements, reports, reviews } from '#store';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from '../store/testing.ts';
import { blankOf, type Open } from './blanks.ts';
import { dropForms } from './dropping.ts';
import type { Verdict } from './verdict.ts';

let town: Ward;
let folder: string;
let movement: string;
let units: string[];
let due: { id: string; name: string };
let next: { id: string; name: string };
let asked: string[];

beforeAll(async () => {
  town = await ward();
  folder = await mkdtemp(join(tmpdir(), 'thidua-excel-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await town.close();
});

/** A movement of its own for every test: two questions, two periods, units as the test wants. */
beforeEach(async () => {
  number += 1;
  units = await Promise.all(
    [1, 2, 3].map((at) => town.unit('area', `TDP${number}-${at}`, `Tổ ${number}.${at}`)),
  );
  await town.as(town.officer, async (act) => {
    const reading = readingOf({ quote: 'Có ít nhất 01 mô hình' }, { quote: 'Có 02 đường hoa' });
    const plan = await confirmedPlan(act, reading);
    movement = await openedMovement(act, {
      plan,
      units,
      indicators: [indicator('t1'), indicator('t2')],
      periods: [period({ name: 'Quý I' }), period({ name: 'Quý II', coversFrom: day('2026-04-01') })],
    });
    const [one, other] = await movements.periods(act, movement);
    if (!one || !other) throw new Error('two periods');
    [due, next] = [one, other];
    asked = (await movements.indicators(act, movement)).map(({ id }) => id);
  });
});
let number = 0;

const open: Open = (work) => town.as(town.officer, work);
const place = () => ({ movement, period: due, unit: null });

async function blank(unit: number, of = due): Promise<Blank> {
  const made = await open((act) =>
    blankOf(act, { period: of.id, unit: units[unit] ?? '' }, { withDraft: false }),
  );
  if (!made) throw new Error('no form');
  return made;
}

async function dropped(name: string, from: Blank, ...values: string[]): Promise<Dropped> {
  const answers: Answers = Object.fromEntries(values.map((value, at) => [asked[at] ?? '', value]));
  return written(name, await makeReportForm({ ...from, answers }));
}

async function written(name: string, bytes: Uint8Array): Promise<Dropped> {
  const path = join(folder, `${number}-${name}`);
  await writeFile(path, bytes);
  return { path, name };
}

async function drop(...files: Dropped[]): Promise<Verdict[]> {
  const dropping = await dropForms(open, files, folder, { place: place(), on: day('2026-11-09') });
  if (dropping === 'too many') throw new Error(dropping);
  const verdicts: Verdict[] = [];
  for await (const verdict of dropping.verdicts) verdicts.push(verdict);
  expect(verdicts).toHaveLength(dropping.count);
  return verdicts;
}

/** What stands in the database of this movement. */
function kept(act: Act) {
  return sql<{ reports: number; figures: number; events: number; drafts: number }>`
    select (select count(*)::int from report join period on period.id = period_id where movement_id = ${movement}) as reports,
      (select count(*)::int from figure join indicator on indicator.id = indicator_id where movement_id = ${movement}) as figures,
      (select count(*)::int from event where noun = 'report' and after ->> 'period' in (${due.id}, ${next.id})) as events,
      (select count(*)::int from draft join period on period.id = period_id where movement_id = ${movement}) as drafts`
    .execute(act.tx)
    .then(({ rows }) => rows[0]);
}
const count = () => open(kept);
const NOTHING = { reports: 0, figures: 0, events: 0, drafts: 0 };

describe('forms that are dropped', () => {
  it('are each taken or refused by themselves, and what is refused leaves nothing', async () => {
    const verdicts = await drop(
      await dropped('a.xlsx', await blank(0), '1.234', '2'),
      await dropped('b.xlsx', await blank(1), '12.5', '3'),
      await written('c.xlsx', new TextEncoder().encode('không phải')),
      await dropped('d.xlsx', await blank(2), '5'),
    );
    expect(verdicts.map(({ standing }) => standing)).toEqual(['taken', 'refused', 'refused', 'refused']);
    expect(verdicts[1]?.problems).toEqual([expect.stringMatching(/^Ô D8 \(Câu 1\): “12\.5”/)]);
    expect(verdicts[3]?.problems).toEqual([expect.stringMatching(/^Ô D9 \(Câu 2\): /)]);
    expect(await count()).toEqual({ reports: 1, figures: 2, events: 1, drafts: 0 });
  });

  it('say how and when they came, on whose behalf, and from a file', async () => {
    const [verdict] = await drop(await dropped('a.xlsx', await blank(0), '1', '2'));
    const sent = await open((act) => reports.get(act, verdict?.report ?? ''));
    expect(sent?.received).toMatchObject({ way: 'excel', on: '2026-11-09' });
    const { rows } = await open((act) =>
      sql`select source, on_behalf_of from event where noun_id = ${verdict?.report}`.execute(act.tx),
    );
    expect(rows).toEqual([{ source: 'excel', on_behalf_of: `Tổ ${number}.1` }]);
  });

  it('again, are the same as sent; with other figures they say where, and the first stands', async () => {
    const file = await dropped('a.xlsx', await blank(0), '1', '2');
    await drop(file);
    const [again, other] = [await drop(file), await drop(await dropped('b.xlsx', await blank(0), '1', '3'))];
    expect(again).toMatchObject([{ standing: 'same' }]);
    expect(other).toMatchObject([{ standing: 'refused' }]);
    expect(other[0]?.said).toContain('khác tệp này ở Câu 2');
    expect(await count()).toEqual({ reports: 1, figures: 2, events: 1, drafts: 0 });
  });

  it('of another period, movement, commune or unit that owes nothing are known and said', async () => {
    const good = await blank(0);
    const verdicts = await drop(
      await dropped('a.xlsx', await blank(0, next), '1', '2'),
      await dropped('b.xlsx', { ...good, movement: crypto.randomUUID() }, '1', '2'),
      await dropped('c.xlsx', { ...good, commune: { id: crypto.randomUUID(), name: 'xã Khác' } }, '1', '2'),
      await dropped('d.xlsx', { ...good, unit: crypto.randomUUID() }, '1', '2'),
    );
    expect(verdicts.map(({ said }) => said)).toEqual([
      expect.stringContaining('mẫu của kỳ “Quý II”, đang nhận kỳ “Quý I”'),
      expect.stringContaining('mẫu của phong trào'),
      expect.stringContaining('mẫu của xã Khác'),
      expect.stringContaining('không có báo cáo phải gửi'),
    ]);
    expect(await count()).toEqual(NOTHING);
  });

  it('of an older definition say which questions differ', async () => {
    const now = await blank(0);
    const [first, second] = now.form.questions;
    if (!first || !second) throw new Error('two questions');
    const questions = [
      { ...first, text: 'Câu cũ' },
      { ...second, id: crypto.randomUUID() },
    ];
    const [verdict] = await drop(
      await dropped('a.xlsx', { ...now, form: { ...now.form, questions } }, '1', '2'),
    );
    expect(verdict?.said).toContain('Mẫu cũ');
    expect(verdict?.problems.map((line) => line.replace(/:.*/, ''))).toEqual([
      'Câu 1 đã sửa',
      'Câu 2 mới thêm',
      'Câu 2 của mẫu cũ không còn hỏi',
    ]);
    expect(await count()).toEqual(NOTHING);
  });

  it('add what was asked for again: only that is open in the form, only that is taken', async () => {
    await drop(await dropped('a.xlsx', await blank(0), '1', '2'));
    const which = { period: due.id, unit: units[0] ?? '' };
    await open(async (act) => {
      const sheet = await reports.sheet(act, which);
      const items = [{ question: asked[1] ?? '', reason: 'Xin ghi rõ' }];
      expect(await reviews.giveBack(act, sheet?.duty.report ?? '', items)).toMatchObject({ ok: true });
    });
    const again = await blank(0);
    expect(again).toMatchObject({ answers: { [asked[0] ?? '']: '1' }, again: [{ indicator: asked[1] }] });
    const made = await readXlsx(await makeReportForm(again), { readStyles: true });
    const cells = [...(made.sheets[0]?.cells ?? [])];
    expect(cells.filter(([, { style }]) => style?.protection?.locked === false)).toHaveLength(2);
    expect(made.sheets[0]?.rows.flat().join()).toContain('Câu 2: Xin ghi rõ');
    expect(await drop(await dropped('b.xlsx', again, '1', '2'))).toMatchObject([{ standing: 'same' }]);
    const file = await dropped('c.xlsx', again, '99', '7');
    expect(await drop(file)).toMatchObject([{ standing: 'taken' }]);
    const figures = await open(async (act) => {
      const sheet = await reports.sheet(act, which);
      return (await reports.get(act, sheet?.duty.report ?? ''))?.figures;
    });
    const values = asked.map((id) => figures?.find(({ indicator }) => indicator === id)?.value);
    expect(values).toEqual(['1', '7']);
  });

  it('twice for one unit with other figures are both refused: nobody here can tell which is right', async () => {
    const sheet = await blank(0);
    const verdicts = await drop(
      await dropped('a.xlsx', sheet, '1', '2'),
      await dropped('b.xlsx', sheet, '1', '3'),
      await dropped('c.xlsx', await blank(1), '1', '2'),
    );
    expect(verdicts.map(({ standing }) => standing)).toEqual(['refused', 'refused', 'taken']);
    expect(verdicts[0]?.said).toContain('a.xlsx, b.xlsx');
  });

  it('with anything but an id where one should stand are none of ours, and stop no other', async () => {
    const good = await blank(0);
    const [verdict, other] = await drop(
      await dropped(
        'a.xlsx',
        { ...good, unit: '_x0000_', form: { ...good.form, unit: { code: 'a', name: 'b\0' } } },
        '1',
      ),
      await dropped('b.xlsx', await blank(1), '1', '2'),
    );
    expect(verdict?.said).toContain('không phải mẫu báo cáo');
    expect(other?.standing).toBe('taken');
  });

  it('may come in an archive', async () => {
    const files = async function* () {
      for (const at of [0, 1]) {
        const answers = { [asked[0] ?? '']: '1', [asked[1] ?? '']: '2' };
        yield { name: `${at}.xlsx`, bytes: await makeReportForm({ ...(await blank(at)), answers }) };
      }
    };
    const archive = await written(
      'tat-ca.zip',
      await buffer(Readable.from(packed(files(), day('2026-11-09')))),
    );
    expect(await drop(archive)).toMatchObject([
      { file: '0.xlsx', standing: 'taken' },
      { file: '1.xlsx', standing: 'taken' },
    ]);
  });

  it('stop where nobody listens any more; what was taken stays', async () => {
    const files = await Promise.all(
      [0, 1, 2].map(async (at) => dropped(`${at}.xlsx`, await blank(at), '1', '2')),
    );
    const dropping = await dropForms(open, files, folder, { place: place(), on: day('2026-11-09') });
    if (dropping === 'too many') throw new Error(dropping);
    for await (const verdict of dropping.verdicts) {
      expect(verdict.standing).toBe('taken');
      break;
    }
    expect((await count())?.reports).toBe(1);
  });
});
