import fc from 'fast-check';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as approval from './approval.ts';
import * as compilations from './compilations.ts';
import * as desk from './desk.ts';
import * as exemptions from './exemptions.ts';
import { merged } from './merged.ts';
import * as movements from './movements.ts';
import * as proseFigures from './prose-figures.ts';
import * as recalls from './recalls.ts';
import * as reports from './reports.ts';
import * as reviews from './reviews.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';
import * as toldTwice from './told-twice.ts';

const LATER = '2026-11-10T06:00:00Z';
let town: Ward;
let units: string[];
let heads: Person[];
let leader: Person;
let second: Person;

beforeAll(async () => {
  town = await ward();
  const numbers = ['1', '2', '3', '4'];
  units = await Promise.all(numbers.map((number) => town.unit('area', number, `Tổ dân phố ${number}`)));
  heads = await Promise.all(units.map((unit) => town.person('unit', unit)));
  leader = await town.person('leader');
  second = await town.person('officer');
});
afterAll(() => town.close());

interface Open {
  movement: string;
  period: string;
  count: string;
  share: string;
  prose: string;
}

async function open(): Promise<Open> {
  return town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'một' }, { quote: 'hai' }, { quote: 'ba' }));
    const movement = await openedMovement(act, {
      plan,
      units,
      indicators: [
        indicator('t1', { question: 'Số buổi tuyên truyền pháp luật', measure: 'buổi' }),
        indicator('t2', { kind: 'ratio', question: 'Hộ ký cam kết' }),
        indicator('t3', { kind: 'prose', question: 'Kết quả', clause: 'III.1 Kết quả', target: null }),
      ],
      periods: [period()],
    });
    const [count = '', share = '', prose = ''] = (await movements.indicators(act, movement)).map(
      ({ id }) => id,
    );
    return { movement, period: (await movements.periods(act, movement))[0]?.id ?? '', count, share, prose };
  });
}

interface Said {
  count: string | null;
  share?: [string, string];
  prose?: string;
}

let keys = 0;
async function send(
  { period, count, share, prose }: Open,
  unit: number,
  said: Said,
  answering: string | null = null,
) {
  const head = heads[unit];
  if (!head) throw new Error(`no unit ${unit}`);
  const [part, whole] = said.share ?? ['1', '2'];
  const answers = {
    ...(said.count === null ? { [`${count}.why`]: 'Ghi ở phần lời' } : { [count]: said.count }),
    ...{ [share]: part, [`${share}.whole`]: whole, [prose]: said.prose ?? 'Đã làm tốt.' },
  };
  keys += 1;
  const sent = await town.as(head, (act) =>
    reports.submit(act, reports.own(act, period), { answers, key: `k-${keys}`, answering }),
  );
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return sent.report;
}

const report = ({ movement, period }: Open) =>
  town.as(town.officer, async (act) => {
    const found = await merged(act, movement, period);
    if (!found) throw new Error('no report');
    return found;
  });
const draft = (given: Open, by = town.officer) => town.as(by, (act) => compilations.draft(act, given));
const kept = ({ period }: Open, version = 1) =>
  town.as(town.officer, async (act) => {
    const found = await compilations.get(act, period, version);
    if (!found) throw new Error('no draft');
    return found;
  });
const changes = async (given: Open, version = 1) => {
  const found = await kept(given, version);
  return town.as(town.officer, (act) => compilations.changesOf(act, found));
};
const recall = (given: Open, unit: number, report: string) =>
  town.as(heads[unit] ?? town.officer, (act) =>
    recalls.recall(act, reports.own(act, given.period), { report, reason: null }),
  );
/** Does it whenever an answer has come, before the next question is asked. */
const after = (work: () => Promise<void>): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    await work();
    return result;
  },
});
const value = (given: Awaited<ReturnType<typeof report>>) => given.results[0]?.result;

describe('the merged report at any time', () => {
  it('lists who is missing, apart from those of whom nothing is expected', async () => {
    const given = await open();
    await send(given, 0, { count: '2' });
    const where = { period: given.period, unit: units[1] ?? '' };
    await town.as(town.officer, (act) => exemptions.exempt(act, where, 'Mới thành lập'));
    const { sent, missing, exempt } = await report(given);
    expect(sent).toEqual({ owed: 3, onTime: 1, late: 0 });
    expect(missing).toEqual([{ kind: 'Khu dân cư', units: ['Tổ dân phố 3', 'Tổ dân phố 4'] }]);
    expect(exempt).toEqual([{ unit: 'Tổ dân phố 2', reason: 'Mới thành lập' }]);
  });

  it('counts only what stands, and marks what waits to be added to', async () => {
    const given = await open();
    await send(given, 0, { count: '2' });
    const first = await send(given, 1, { count: '3' });
    expect(await recall(given, 1, first)).toMatchObject({ ok: true });
    expect(value(await report(given))).toMatchObject({ value: '2' });
    const again = await send(given, 1, { count: '5' });
    expect(value(await report(given))).toMatchObject({ value: '7' });
    const asked = [{ question: given.count, reason: 'Xin kiểm tra' }];
    expect(await town.as(town.officer, (act) => reviews.giveBack(act, again, asked))).toMatchObject({
      ok: true,
    });
    const { results } = await report(given);
    expect(results.map(({ awaiting }) => awaiting)).toEqual([1, undefined]);
  });

  it('gathers words under the plan’s heading', async () => {
    const given = await open();
    await send(given, 0, { count: '2', prose: '- Một\n- Hai' });
    expect((await report(given)).questions).toEqual([
      {
        question: 'Kết quả',
        heading: 'Kết quả (Mục III.1)',
        answers: [{ unit: 'Tổ dân phố 1', text: '- Một\n- Hai' }],
      },
    ]);
  });
});

describe('a kept draft', () => {
  it('says what changed since, with old and new and by whom, and changes nothing by itself', async () => {
    const given = await open();
    const first = await send(given, 0, { count: '2' });
    await send(given, 1, { count: '3' });
    expect(await draft(given)).toEqual({ ok: true, version: 1 });
    expect(await changes(given)).toEqual({ units: [], figures: [], parts: [] });
    expect(await draft(given)).toEqual({ ok: false, problem: 'nothing changed' });
    await recall(given, 0, first);
    await send(given, 0, { count: '9' });
    await send(given, 2, { count: '1' });
    const { units: changed, figures } = await changes(given);
    expect(changed.map(({ unitName, what, before, now }) => [unitName, what, before, now])).toEqual([
      ['Tổ dân phố 1', 'new version', 1, 2],
      ['Tổ dân phố 3', 'sent', null, 1],
    ]);
    expect(figures[0]).toMatchObject({
      ...{ before: { value: '5' }, now: { value: '13' } },
      by: [
        { unit: 'Tổ dân phố 1', before: '2', now: '9' },
        { unit: 'Tổ dân phố 3', before: null, now: '1' },
      ],
    });
    expect(value((await kept(given)).content)).toMatchObject({ value: '5' });
    expect(await draft(given)).toEqual({ ok: true, version: 2 });
    expect(value((await kept(given, 2)).content)).toMatchObject({ value: '13' });
    expect(await changes(given, 2)).toEqual({ units: [], figures: [], parts: [] });
  });

  it('keeps what an officer wrote over the next versions, and refuses who did not see it', async () => {
    const given = await open();
    await draft(given);
    const { hash } = await kept(given);
    const texts = { opening: 'Mở đầu', proposals: '- Thêm kinh phí', addressees: 'Công an tỉnh' };
    const write = (by: Person, seen: string) =>
      town.as(by, (act) => compilations.write(act, { ...given, version: 1 }, { texts, hash: seen }));
    expect(await write(town.officer, hash)).toMatchObject({ ok: true });
    expect(await write(second, hash)).toEqual({ ok: false, problem: 'changed meanwhile' });
    await send(given, 0, { count: '2' });
    expect(await draft(given, second)).toEqual({ ok: true, version: 2 });
    expect((await kept(given, 2)).content).toMatchObject({
      ...{ addressees: ['Công an tỉnh'], proposals: ['Thêm kinh phí'], texts: { opening: 'Mở đầu' } },
    });
    expect((await changes(given, 2)).parts).toEqual([]);
  });

  it('is not shown to another commune', async () => {
    const given = await open();
    await draft(given);
    const other = await ward(town.database);
    expect(await other.as(other.officer, (act) => compilations.list(act, given.period))).toEqual([]);
    expect(await other.as(other.officer, (act) => compilations.draft(act, given))).toMatchObject({
      ok: false,
    });
    await other.close();
  });
});

describe('the way to the signature', () => {
  const which = (given: Open, version = 1) => ({ ...given, version });
  const read = async (given: Open, version = 1) => ({
    ...which(given, version),
    hash: (await kept(given, version)).hash,
  });
  const submit = async (given: Open, by = town.officer) => {
    const seen = await read(given);
    return town.as(by, (act) => compilations.submit(act, seen));
  };
  const check = async (given: Open, by: Person) => {
    const seen = await read(given);
    return town.as(by, (act) => compilations.check(act, seen));
  };
  const sign = async (given: Open, by: Person) => {
    const seen = await read(given);
    return town.as(by, (act) => compilations.sign(act, seen));
  };
  /** What of this report lies on somebody's desk. */
  const onDesk = async ({ period: id }: Open, who: Person) =>
    (await town.as(who, desk.waiting))
      .filter(({ id: of, kind }) => of === id && ['draft', 'check', 'sign'].includes(kind))
      .map(({ kind }) => kind);
  const giveBack = (given: Open, by: Person, reason: string) =>
    town.as(by, (act) => compilations.giveBack(act, which(given), reason));

  it('goes from any officer to any leader; what is signed stays as it is', async () => {
    const given = await open();
    await send(given, 0, { count: '2' });
    await draft(given);
    expect(await sign(given, leader)).toEqual({ ok: false, problem: 'not its turn' });
    expect(await submit(given)).toEqual({ ok: true });
    expect(await draft(given)).toEqual({ ok: false, problem: 'under way' });
    expect(await sign(given, second)).toEqual({ ok: false, problem: 'not the holder' });
    expect(await sign(given, leader)).toEqual({ ok: true });
    expect(await sign(given, leader)).toEqual({ ok: false, problem: 'signed' });
    const { hash, done } = await kept(given);
    expect(done.map(({ act, byName }) => [act, byName])).toEqual([
      ['submitted', town.officer.name],
      ['signed', leader.name],
    ]);
    const written = await town.as(town.officer, (act) =>
      compilations.write(act, which(given), { texts: { opening: 'Khác' }, hash }),
    );
    expect(written).toEqual({ ok: false, problem: 'signed' });
    const forced = await town.as(town.officer, (act) =>
      act.tx.updateTable('compilation').set({ content: '{}' }).where('hash', '=', hash).executeTakeFirst(),
    );
    expect(forced.numUpdatedRows).toBe(0n);
    await send(given, 1, { count: '4' });
    expect((await changes(given)).figures).toHaveLength(2);
    const still = await kept(given);
    expect([still.hash, value(still.content)]).toMatchObject([hash, { value: '2' }]);
    expect(await draft(given)).toEqual({ ok: true, version: 2 });
    const signed = await town.as(town.officer, (act) => compilations.get(act, given.period, 1));
    expect([signed?.hash, signed?.content]).toEqual([hash, still.content]);
  });

  it('is never passed on, checked or signed as another text than the one that was read', async () => {
    const given = await open();
    const chain = [
      { act: 'draft' as const, name: 'Công an', holders: [] },
      { act: 'check' as const, name: 'Văn phòng', holders: [second.membership] },
      { act: 'sign' as const, name: 'Chủ tịch', holders: [leader.membership] },
    ];
    await town.as(town.officer, (act) => approval.setChain(act, given.movement, chain));
    await draft(given);
    const changed = { ok: false, problem: 'changed meanwhile' };
    const before = await read(given);
    const rewrite = async (opening: string) => {
      const { hash } = await kept(given);
      return town.as(town.officer, (act) =>
        compilations.write(act, which(given), { texts: { opening }, hash }),
      );
    };
    expect(await rewrite('Một')).toMatchObject({ ok: true });
    expect(await town.as(town.officer, (act) => compilations.submit(act, before))).toEqual(changed);
    await submit(given);
    const toCheck = await read(given);
    await giveBack(given, second, 'Sửa mở đầu');
    expect(await rewrite('Hai')).toMatchObject({ ok: true });
    await submit(given);
    expect(await town.as(second, (act) => compilations.check(act, toCheck))).toEqual(changed);
    await check(given, second);
    const toSign = await read(given);
    await giveBack(given, leader, 'Thêm kết quả');
    expect(await rewrite('Ba')).toMatchObject({ ok: true });
    await submit(given);
    await check(given, second);
    expect(await town.as(leader, (act) => compilations.sign(act, toSign))).toEqual(changed);
    expect((await kept(given)).content.texts).toMatchObject({ opening: 'Ba' });
    expect(await sign(given, leader)).toEqual({ ok: true });
  });

  it('lies on the desk of who may take the next step, also after an earlier version was signed', async () => {
    const given = await open();
    const chain = [
      { act: 'check' as const, name: 'Văn phòng', holders: [second.membership] },
      { act: 'sign' as const, name: 'Chủ tịch', holders: [leader.membership] },
    ];
    const desks = async () => [
      await onDesk(given, town.officer),
      await onDesk(given, second),
      await onDesk(given, leader),
    ];
    await draft(given);
    await submit(given);
    await sign(given, leader);
    expect(await desks()).toEqual([[], [], []]);
    await town.as(town.officer, (act) => approval.setChain(act, given.movement, chain));
    await send(given, 0, { count: '2' });
    expect(await draft(given)).toEqual({ ok: true, version: 2 });
    expect(await desks()).toEqual([['draft'], ['draft'], []]);
    const seen = await read(given, 2);
    await town.as(town.officer, (act) => compilations.submit(act, seen));
    expect(await desks()).toEqual([[], ['check'], []]);
    await town.as(second, (act) => compilations.check(act, seen));
    expect(await desks()).toEqual([[], [], ['sign']]);
    await town.as(leader, (act) => compilations.sign(act, seen));
    expect(await desks()).toEqual([[], [], []]);
  });

  it('comes back with a reason, to be drafted and checked anew', async () => {
    const given = await open();
    await draft(given);
    await submit(given);
    expect(await giveBack(given, leader, ' ')).toEqual({ ok: false, problem: 'reason missing' });
    expect(await giveBack(given, leader, 'Thiếu đánh giá chung')).toEqual({ ok: true });
    expect(await sign(given, leader)).toEqual({ ok: false, problem: 'not its turn' });
    const standing = await town.as(town.officer, async (act) =>
      compilations.standingOf(act, await kept(given)),
    );
    expect(standing.turn).toMatchObject({ turn: 'draft', returned: { reason: 'Thiếu đánh giá chung' } });
  });

  it('follows the chain of the movement; one person alone does checks in a row, never draft and signature', async () => {
    const given = await open();
    const [officer, other] = [town.officer.membership, second.membership];
    const chain = [
      { act: 'draft' as const, name: 'Công an', holders: [officer] },
      { act: 'check' as const, name: 'Phòng Văn hóa', holders: [other] },
      { act: 'check' as const, name: 'Văn phòng', holders: [other] },
      { act: 'sign' as const, name: 'Chủ tịch', holders: [] },
    ];
    expect(await town.as(town.officer, (act) => approval.setChain(act, given.movement, chain))).toEqual({
      ok: true,
    });
    expect(await draft(given, second)).toEqual({ ok: false, problem: 'not the holder' });
    await draft(given);
    await submit(given);
    expect(await check(given, leader)).toEqual({ ok: false, problem: 'not the holder' });
    expect(await check(given, second)).toEqual({ ok: true });
    expect((await kept(given)).done.map(({ act, stepName }) => `${act} ${stepName}`)).toEqual([
      'submitted Công an',
      'checked Phòng Văn hóa',
      'checked Văn phòng',
    ]);
    expect(await sign(given, leader)).toEqual({ ok: true });
  });

  it('never lets who drafted a version sign, also where he leads now', async () => {
    const given = await open();
    const chain = [
      { act: 'draft' as const, name: 'Công an', holders: [] },
      { act: 'sign' as const, name: 'Chủ tịch', holders: [second.membership] },
    ];
    await draft(given, second);
    await town.as(town.officer, (act) => approval.setChain(act, given.movement, chain));
    await submit(given);
    expect(await sign(given, second)).toEqual({ ok: false, problem: 'drafted it' });
  });
});

describe('figures found in words', () => {
  it('wait with their sentence, count once confirmed, and say who did', async () => {
    const given = await open();
    await send(given, 0, { count: '2' });
    await send(given, 1, { count: null, prose: 'Đã tổ chức 05 buổi tuyên truyền.' });
    await send(given, 2, { count: '3', prose: 'Đã tổ chức 04 buổi tuyên truyền.' });
    const found = await town.as(town.officer, (act) => proseFigures.proposals(act, given.period));
    expect(found).toMatchObject([
      { unitName: 'Tổ dân phố 2', value: '5', own: null, sentence: 'Đã tổ chức 05 buổi tuyên truyền.' },
      { unitName: 'Tổ dân phố 3', value: '4', own: '3' },
    ]);
    expect(value(await report(given))).toMatchObject({ value: '5' });
    const take = (place: number) => {
      const one = found[place];
      if (!one) throw new Error('nothing found');
      const { report: from, foundIn, at, indicator } = one;
      return town.as(
        town.officer,
        (act) => proseFigures.take(act, given.period, { report: from, foundIn, at, indicator }),
        LATER,
      );
    };
    expect(await take(1)).toEqual({ ok: false, problem: 'unit gave its own' });
    await draft(given);
    expect(await take(0)).toEqual({ ok: true });
    expect(await take(0)).toEqual({ ok: false, problem: 'not found' });
    const now = await report(given);
    expect(value(now)).toMatchObject({ value: '10' });
    expect(now.results[0]).toMatchObject({ fromProse: 1, unitsWithData: 3 });
    expect((await changes(given)).figures).toMatchObject([
      {
        before: { value: '5' },
        now: { value: '10' },
        by: [{ unit: 'Tổ dân phố 2', before: null, now: '5' }],
      },
    ]);
    const { counted } = await town.as(town.officer, (act) =>
      compilations.sourcesOf(act, { period: given.period, indicator: given.count }),
    );
    expect(counted[1]).toMatchObject({ value: '5', fromProse: { by: town.officer.name } });
    const [decision] = await town.as(town.officer, (act) => proseFigures.decisions(act, given.period));
    expect(decision).toMatchObject({ by: town.officer.name, value: '5', indicator: given.count });
    await town.as(town.officer, (act) => proseFigures.withdraw(act, given.period, decision?.id ?? ''));
    expect(value(await report(given))).toMatchObject({ value: '5' });
  });
});

describe('the same number twice in a sentence', () => {
  it('is decided place by place: what is said of one leaves the other to wait', async () => {
    const given = await open();
    const prose = 'Tháng 8 tuyên truyền 02 buổi, tháng 9 tuyên truyền 02 buổi.';
    await send(given, 0, { count: null, prose });
    const found = () => town.as(town.officer, (act) => proseFigures.proposals(act, given.period));
    const [first, other, ...more] = await found();
    if (!first || !other) throw new Error('two were to be found');
    expect([first.value, other.value, more]).toEqual(['2', '2', []]);
    const { report: from, foundIn, at } = first;
    const drop = (indicator: string | null) =>
      town.as(town.officer, (act) =>
        proseFigures.take(act, given.period, { report: from, foundIn, at, indicator }),
      );
    expect(await drop(null)).toEqual({ ok: true });
    expect((await found()).map((one) => one.at)).toEqual([other.at]);
    const [said] = await town.as(town.officer, (act) => proseFigures.decisions(act, given.period));
    await town.as(town.officer, (act) => proseFigures.withdraw(act, given.period, said?.id ?? ''));
    expect(await found()).toHaveLength(2);
  });
});

describe('what is told twice', () => {
  it('is shown with both units; of one thing the second telling is left out of the words', async () => {
    const given = await open();
    const theft = 'Ngày 12/8 đội tuần tra phát hiện nhóm thanh niên tháo trộm dây điện ở đường Hoa Ban.';
    await send(given, 0, { count: '2', prose: theft });
    await send(given, 1, { count: '3', prose: `Họp dân. ${theft}` });
    const { open: found } = await town.as(town.officer, (act) => toldTwice.list(act, given.period));
    expect(found.map(({ first, second: other }) => [first.unit, other.unit])).toEqual([[units[0], units[1]]]);
    const place = (unit: number) => ({ unit: units[unit] ?? '', words: theft });
    const decide = () =>
      town.as(town.officer, (act) =>
        toldTwice.decide(act, given.period, { first: place(0), second: place(1), decision: 'one' }),
      );
    expect(await decide()).toEqual({ ok: true });
    expect(await decide()).toEqual({ ok: false, problem: 'not found' });
    expect((await report(given)).questions[0]?.answers).toEqual([
      { unit: 'Tổ dân phố 1', text: theft, also: ['Tổ dân phố 2'] },
      { unit: 'Tổ dân phố 2', text: 'Họp dân.' },
    ]);
  });
});

describe('the sources of a figure', () => {
  it('come to what is shown, now and in every kept version, and say what was left out and why', async () => {
    const figure = fc.integer({ min: 1, max: 1000 });
    const unit = fc.record({
      count: figure,
      part: figure,
      more: figure,
      later: fc.constantFrom('stays', 'recalls', 'again'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 4 }), async (said) => {
        const given = await open();
        const sent: string[] = [];
        for (const [at, { count, part, more }] of said.entries())
          sent.push(await send(given, at, { count: `${count}`, share: [`${part}`, `${part + more}`] }));
        await draft(given);
        for (const [at, { later, count }] of said.entries()) {
          if (later !== 'stays') await recall(given, at, sent[at] ?? '');
          if (later === 'again') await send(given, at, { count: `${count + 1}` });
        }
        await holds(given, null);
        await holds(given, await kept(given));
        const { leftOut } = await town.as(town.officer, (act) =>
          compilations.sourcesOf(act, { period: given.period, indicator: given.count }),
        );
        expect(leftOut.map(({ leftOut: why }) => why)).toEqual(
          said.flatMap(({ later }) => (later === 'stays' ? [] : ['recalled'])),
        );
      }),
      { numRuns: 6 },
    );
  });

  it('come to what is kept, whatever report comes between two reads of one draft', async () => {
    const given = await open();
    let last = await send(given, 0, { count: '1' });
    let reads = Number.POSITIVE_INFINITY;
    for (let place = 0; place < reads; place += 1) {
      let read = 0;
      const between = async () => {
        read += 1;
        if (read !== place + 1) return;
        await recall(given, 0, last);
        last = await send(given, 0, { count: `${place + 2}` });
      };
      await town.as(town.officer, (act) =>
        compilations.draft({ ...act, tx: act.tx.withPlugin(after(between)) }, given),
      );
      reads = Math.min(reads, read);
      const newest = await town.as(town.officer, (act) => compilations.newest(act, given.period));
      if (newest) await holds(given, newest);
    }
    expect(reads).toBeGreaterThan(10);
  });

  async function holds(given: Open, draftOf: Awaited<ReturnType<typeof kept>> | null) {
    const { results } = draftOf?.content ?? (await report(given));
    for (const { indicatorId: indicator, result } of results) {
      const { counted } = await town.as(town.officer, (act) =>
        compilations.sourcesOf(act, { period: given.period, indicator }, draftOf),
      );
      const sum = (of: (row: (typeof counted)[number]) => string | null) =>
        `${counted.reduce((total, row) => total + Number(of(row)), 0)}`;
      if (counted.length === 0) expect(result).toBeNull();
      else if (result?.kind === 'ratio')
        expect(result).toMatchObject({
          numerator: sum((row) => row.value),
          denominator: sum((row) => row.denominator),
        });
      else expect(result).toMatchObject({ value: sum((row) => row.value) });
    }
  }
});
