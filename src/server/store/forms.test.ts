import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { differencesOf, type SetQuestion } from '#reporting';
import * as forms from './form-editing.ts';
import { merged } from './merged.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

let town: Ward;
let head: Person;
let second: Person;
let movement: string;
let due: string[];
let deeds: string;
let homes: string;
let words: string;

const QUARTERS = [
  period({
    name: 'Quý I',
    coversFrom: day('2026-01-01'),
    coversTo: day('2026-03-31'),
    onTimeUntil: day('2026-11-14'),
  }),
  period({
    name: 'Quý II',
    coversFrom: day('2026-04-01'),
    coversTo: day('2026-06-30'),
    onTimeUntil: day('2026-11-14'),
  }),
];

beforeAll(async () => {
  town = await ward();
  const one = await town.unit('area', 'TDP1', 'Tổ dân phố 1');
  const two = await town.unit('area', 'TDP2', 'Tổ dân phố 2');
  head = await town.person('unit', one);
  second = await town.person('unit', two);
  movement = await opened([one, two], QUARTERS);
  due = (await town.as(town.officer, (act) => movements.periods(act, movement))).map(({ id }) => id);
  [deeds = '', homes = '', words = ''] = (await questions()).map(({ id }) => id);
});

afterAll(() => town.close());

const opened = (units: string[], periods: ReturnType<typeof period>[]) =>
  town.as(town.officer, async (act) => {
    const quotes = ['Mỗi tháng có 01 buổi dọn vệ sinh', 'Số hộ ký cam kết', 'Nêu cách làm'];
    const plan = await confirmedPlan(act, readingOf(...quotes.map((quote) => ({ quote, value: 1 }))));
    return openedMovement(act, {
      plan,
      units,
      periods,
      indicators: [
        indicator('t1', { question: 'Số buổi dọn vệ sinh', byMonth: true }),
        indicator('t2', { question: 'Số hộ ký cam kết', kind: 'ratio', target: '90' }),
        indicator('t3', { question: 'Cách làm', kind: 'prose', target: null }),
      ],
    });
  });
const questions = (of = movement) =>
  town.as(town.officer, async (act) => (await forms.of(act, of)).questions);
const change = async (question: string, given: Partial<SetQuestion>) => {
  const now = (await questions()).find(({ id }) => id === question);
  if (!now) throw new Error('no question');
  return town.as(town.officer, (act) => forms.change(act, { movement, question }, { ...now, ...given }));
};
const sheet = (person: Person, at = 0) =>
  town.as(person, (act) => reports.sheet(act, reports.own(act, due[at] ?? '')));
const submit = (person: Person, answers: Record<string, string>, at = 0) =>
  town.as(person, (act) =>
    reports.submit(act, reports.own(act, due[at] ?? ''), { answers, key: `${person.account}-${at}` }),
  );

describe('a form edited by staff', () => {
  it('asks month by month, with the definition, the day of the whole, headings', async () => {
    const definition = { counts: 'Buổi được tổ ghi sổ', countsNot: null, source: 'Sổ tổ dân phố' };
    expect(await change(deeds, { definition })).toEqual({ ok: true });
    await change(homes, { wholeOn: day('2026-10-31') });
    await change(words, { headings: ['Kết quả', 'Khó khăn'] });
    const asked = (await sheet(head))?.form.questions;
    expect(asked?.map(({ months }) => months.length)).toEqual([3, 0, 0]);
    expect(asked).toMatchObject([
      { definition, explainZero: true },
      { wholeOn: '2026-10-31', sums: 'ratio of sums' },
      { headings: ['Kết quả', 'Khó khăn'] },
    ]);
  });

  it('asks nothing that the boundary keeps off, wherever it stands, and no words beside counts', async () => {
    const table = { columns: [{ title: 'Tâm tư của hộ', kind: 'text' as const }], rows: [], most: 3 };
    const refused: [string, Partial<SetQuestion>][] = [
      ['text', { text: 'Danh sách người theo đạo trong tổ' }],
      ['column.0.title', { kind: 'table', table }],
      ['kind', { text: 'Nêu từng vụ bạo lực gia đình trong tổ' }],
    ];
    for (const [field, given] of refused)
      expect(await change(words, given)).toMatchObject({ ok: false, problems: [{ field }] });
  });

  it('holds relations between figures', async () => {
    const typed = { kind: 'not more', left: deeds, right: [homes], message: 'Số việc không thể hơn số hộ.' };
    expect(await town.as(town.officer, (act) => forms.relate(act, movement, typed))).toEqual({ ok: true });
    const bad = { ...typed, right: [words] };
    expect(await town.as(town.officer, (act) => forms.relate(act, movement, bad))).toMatchObject({
      ok: false,
    });
    expect((await sheet(head))?.form.checks).toEqual([
      { kind: 'not more', left: deeds, right: [homes], message: typed.message },
    ]);
  });

  const answers = () => ({
    [`${deeds}@2026-01`]: '2',
    [`${deeds}@2026-02`]: '3',
    [`${deeds}@2026-03`]: '4',
    [homes]: '50',
    [`${homes}.whole`]: '60',
    [`${words}#0`]: 'Tốt',
    [`${words}#1`]: 'Không',
  });

  it('refuses a report where a relation does not hold, and keeps each month of one that is sent', async () => {
    expect(await submit(head, { ...answers(), [homes]: '8' })).toMatchObject({
      ok: false,
      fields: [{ field: `${deeds}@2026-01` }],
    });
    const sent = await submit(head, answers());
    const got = sent.ok ? await town.as(town.officer, (act) => reports.get(act, sent.report)) : null;
    expect(got?.figures.find(({ indicator: id }) => id === deeds)).toMatchObject({
      value: '9',
      months: [
        { month: '2026-01', value: '2' },
        { month: '2026-02', value: '3' },
        { month: '2026-03', value: '4' },
      ],
    });
  });

  it('keeps in a sent report what was asked then, and asks the others anew', async () => {
    expect((await questions())[0]).toMatchObject({ sent: 1, figures: 1, drafts: 0 });
    await change(deeds, { text: 'Số buổi dọn vệ sinh đã ghi sổ', definition: null });
    expect((await sheet(second))?.form.questions[0]).toMatchObject({
      text: 'Số buổi dọn vệ sinh đã ghi sổ',
      definition: null,
    });
    const report =
      (await town.as(head, (act) => reports.owed(act))).find(({ report: id }) => id)?.report ?? '';
    const sent = await town.as(town.officer, (act) => reports.get(act, report));
    expect(sent?.form.questions[0]).toMatchObject({
      text: 'Số buổi dọn vệ sinh',
      definition: { counts: 'Buổi được tổ ghi sổ' },
    });
  });

  it('keeps the kind of a question that has figures', async () => {
    expect(await change(deeds, { kind: 'no-incident' })).toEqual({ ok: false, problem: 'kind kept' });
  });

  it('shows beside the next period what the last one said', async () => {
    expect((await sheet(head, 1))?.hints.last).toMatchObject({
      [`${deeds}@2026-04`]: { value: '4', period: 'tháng 03/2026' },
      [homes]: { value: '50', period: 'Quý I' },
      [`${homes}.whole`]: { value: '60' },
    });
  });

  it('cuts any year from the months that came, and says what is missing', async () => {
    const cut = (from: string, to: string) =>
      town.as(town.officer, (act) =>
        reports.cut(act, { of: { indicator: deeds }, from: day(from), to: day(to) }),
      );
    expect(await cut('2026-01-01', '2026-12-31')).toMatchObject({
      value: '9',
      months: ['2026-01', '2026-02', '2026-03'],
      missing: [{ month: '2026-01', told: 1, of: 2 }, {}, {}, { month: '2026-04', told: 0, of: 2 }, {}, {}],
    });
    expect(await cut('2026-02-15', '2027-02-14')).toMatchObject({
      value: '4',
      edges: [
        { month: '2026-02', counted: false },
        { month: '2027-02', counted: true },
      ],
    });
    const ratio = { of: { indicator: homes }, from: day('2026-01-01'), to: day('2026-12-31') };
    expect(await town.as(town.officer, (act) => reports.cut(act, ratio))).toMatchObject({
      value: '50',
      denominator: '60',
    });
    const half = { ...ratio, from: day('2026-02-01') };
    expect(await town.as(town.officer, (act) => reports.cut(act, half))).toMatchObject({
      value: null,
      unsplit: [{ name: 'Quý I' }],
    });
    expect(await town.as(second, (act) => reports.cut(act, ratio))).toMatchObject({ value: null });
  });

  it('tells a table in lines, and leaves out of the merged report what was never answered', async () => {
    const columns = [{ title: 'Mô hình', kind: 'text' as const }];
    const tabled = { kind: 'table' as const, headings: [], table: { columns, rows: [], most: 2 } };
    expect(await change(words, tabled)).toEqual({ ok: false, problem: 'kind kept' });
    const [unit] = await town.as(town.officer, (act) => reports.board(act, movement));
    const other = await opened([unit?.unit ?? ''], [QUARTERS[0] ?? period()]);
    const [first, , last] = await questions(other);
    if (!first || !last) throw new Error('no questions');
    const at = (question: string) => ({ movement: other, question });
    await town.as(town.officer, (act) => forms.change(act, at(last.id), { ...last, ...tabled }));
    for (const { id } of (await questions(other)).slice(0, 2))
      await town.as(town.officer, (act) => forms.stop(act, at(id), true));
    const [due] = await town.as(town.officer, (act) => movements.periods(act, other));
    const sent = await town.as(head, (act) =>
      reports.submit(act, reports.own(act, due?.id ?? ''), {
        answers: { [`${last.id}[1,0]`]: 'Camera' },
        key: 'table',
      }),
    );
    expect(sent).toMatchObject({ ok: true });
    const report = await town.as(town.officer, (act) => merged(act, other, due?.id ?? ''));
    expect(report?.results).toEqual([]);
    expect(report?.questions).toMatchObject([{ answers: [{ text: 'Mô hình: Camera' }] }]);
  });

  it('moves a question, stops asking one, and adds one of the plan', async () => {
    const move = (by: -1 | 1) =>
      town.as(town.officer, (act) => forms.move(act, { movement, question: homes }, by));
    expect(await move(-1)).toEqual({ ok: true });
    expect((await questions()).map(({ id }) => id)).toEqual([homes, deeds, words]);
    expect(await move(-1)).toEqual({ ok: false, problem: 'at the end' });
    await town.as(town.officer, (act) => forms.stop(act, { movement, question: words }, true));
    expect((await sheet(second))?.form.questions.map(({ id }) => id)).toEqual([homes, deeds]);
    const added = await town.as(town.officer, (act) => forms.add(act, movement, 't3'));
    expect(added).toMatchObject({ ok: true });
    expect((await sheet(second))?.form.questions).toHaveLength(3);
    expect(await town.as(town.officer, (act) => forms.add(act, movement, 'x'))).toMatchObject({ ok: false });
  });

  it('of another commune is not found, and no unit may edit it', async () => {
    const other = await ward(town.database);
    expect(await other.as(other.officer, (act) => forms.of(act, movement))).toEqual({
      questions: [],
      checks: [],
    });
    const at = { movement, question: deeds };
    expect(await other.as(other.officer, (act) => forms.stop(act, at, true))).toMatchObject({ ok: false });
    await town.as(head, (act) => forms.stop(act, at, true));
    expect((await questions()).find(({ id }) => id === deeds)?.stoppedAt).toBeNull();
    await other.close();
  });
});

describe('a question that another movement asks too', () => {
  it('is filled in from what the same unit said there of the same days', async () => {
    const units = await town.as(town.officer, async (act) =>
      (await reports.board(act, movement))
        .filter(({ unitCode }) => unitCode === 'TDP1')
        .map(({ unit }) => unit),
    );
    const other = await opened([units[0] ?? ''], [QUARTERS[0] ?? period()]);
    const [theirs] = await questions(other);
    const shared = await town.as(town.officer, (act) =>
      forms.share(act, { movement: other, question: theirs?.id ?? '', other: deeds }),
    );
    expect(shared).toMatchObject({ ok: true });
    const [at] = await town.as(town.officer, (act) => movements.periods(act, other));
    const got = await town.as(head, (act) => reports.sheet(act, reports.own(act, at?.id ?? '')));
    expect(got?.hints.given).toMatchObject({
      [`${theirs?.id}@2026-01`]: { value: '2', movement: 'Phong trào thử', period: 'Quý I' },
      [`${theirs?.id}@2026-03`]: { value: '4', sentOn: '2026-11-10' },
    });
    expect(Object.keys(got?.hints.given ?? {})).toHaveLength(3);
    const [mine, pledges, way] = await questions(other);
    const answers = {
      [`${mine?.id}@2026-01`]: '2',
      [`${mine?.id}@2026-02`]: '30',
      [`${mine?.id}@2026-03`]: '4',
      [`${pledges?.id}`]: '5',
      [`${pledges?.id}.whole`]: '6',
      [`${way?.id}`]: 'Tốt',
    };
    const sent = await town.as(head, (act) =>
      reports.submit(act, reports.own(act, at?.id ?? ''), { answers, key: 'differs' }),
    );
    const report = sent.ok ? await town.as(town.officer, (act) => reports.get(act, sent.report)) : null;
    const said = report && (await town.as(town.officer, (act) => reports.saidElsewhere(act, report)));
    expect(report && said && differencesOf(report.form, report.figures, said)).toMatchObject([
      { about: expect.stringContaining('tháng 02/2026'), here: '30', there: '3' },
      { here: '36', there: '9' },
    ]);
  });
});
