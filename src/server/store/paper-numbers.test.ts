import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText, registerColumns, registerRow } from '#documents';
import * as communes from './communes.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as papers from './papers.ts';
import * as posts from './posts.ts';
import { day } from './testing.ts';
import { CHAIR, type NumberedWard, numberedWard, TODAY } from './testing-numbers.ts';

let town: NumberedWard;
beforeAll(async () => {
  town = await numberedWard();
});
afterAll(() => town.close());

const steering = (name: string) => town.steering(name);

describe('a steering committee', () => {
  it('stands under its founder, signs as a body and numbers its papers apart', async () => {
    const [one, other] = [await steering('Ban Chỉ đạo phong trào'), await steering('Ban Chỉ đạo khác')];
    expect(await steering('ban chỉ đạo PHONG TRÀO')).toBe('name taken');
    const found = await town.as(town.officer, async (act) => {
      const issuer = (await communes.issuers(act)).find(({ id }) => id === one);
      return issuer && [issuer.parent_name, issuer.on_behalf_of, await posts.signingOf(act, issuer)];
    });
    expect(found?.slice(0, 2)).toEqual([expect.stringMatching(/^Ủy ban nhân dân/), 'TM. BAN CHỈ ĐẠO']);
    expect(found?.[2]).toMatchObject({ ok: true, signature: { position: 'TRƯỞNG BAN' } });
    for (const issuer of [one, other, town.committee])
      await town.issue(await town.drawn({ issuer }), '2026-01-02');
    const numbers = [await town.register(one), await town.register(other), await town.register()].map(
      (all) => all.at(-1)?.number,
    );
    expect(numbers).toEqual([1, 1, 1]);
  });

  it('that has ended issues nothing dated after, is offered no more, and keeps its register', async () => {
    const id = await steering('Ban Chỉ đạo hết việc');
    await town.issue(await town.drawn({ issuer: id }), '2026-03-03');
    const end = (until: string | null) =>
      town.as(town.officer, (act) => communes.endSteering(act, id, until === null ? null : day(until)));
    expect(await end('2026-03-02')).toEqual({ ok: false, problem: 'issued later' });
    expect(await end('2026-03-31')).toEqual({ ok: true });
    expect(await town.issue(await town.drawn({ issuer: id }), '2026-04-01')).toEqual({
      ok: false,
      problem: 'issuer ended',
    });
    const offered = await town.as(town.officer, communes.standingIssuers);
    expect(offered.map((issuer) => issuer.id)).not.toContain(id);
    expect(await town.register(id)).toHaveLength(1);
    expect(await end(null)).toEqual({ ok: true });
    expect(await town.issue(await town.drawn({ issuer: id }), '2026-04-01')).toMatchObject({
      ok: true,
      number: 2,
    });
  });
});

describe('a paper that is issued', () => {
  it('needs a name, a day that has come, and a kind that bears a number', async () => {
    const nameless = await town.drawn({ signature: { ...CHAIR, name: ' ' } });
    expect(await town.issue(nameless)).toEqual({ ok: false, problem: 'no signer' });
    expect(await town.issue(await town.drawn(), '2026-11-11')).toEqual({
      ok: false,
      problem: 'in the future',
    });
    expect(await town.issue(await town.drawn({ kind: 'pledge' }))).toEqual({
      ok: false,
      problem: 'no number',
    });
    expect(await town.issue(await town.drawn({ symbol: null }))).toEqual({ ok: false, problem: 'no number' });
    expect(await town.issue(nameless, TODAY, { signedThatDay: true })).toMatchObject({ ok: true });
  });

  it('asks who signed on its day, which a delegation changes, and tells it before', async () => {
    await town.as(town.officer, async (act) => {
      const post = {
        body: town.committee,
        rank: 'deputy',
        since: day('2026-01-01'),
        document: null,
      } as const;
      const deputy = await posts.take(act, { ...post, title: 'Phó Chủ tịch', holder: 'Trần Văn Mẫu' });
      const giver = (await posts.roster(act)).posts.find(
        ({ issuer, rank }) => issuer === town.committee && rank === 'head',
      );
      const term = { since: day('2026-07-01'), until: day('2026-07-31'), document: null, matters: null };
      const receiver = deputy.ok ? deputy.id : '';
      return posts.delegate(act, {
        issuer: town.committee,
        kind: 'KT',
        giver: giver?.id ?? '',
        receiver,
        ...term,
      });
    });
    const inJuly = { dated: day('2026-07-15'), reserved: null, version: 1 };
    const paper = await town.drawn({ title: 'Tháng Bảy' });
    const told = await town.as(town.officer, (act) => paperNumbers.doubts(act, { paper, ...inJuly }));
    const deputy = {
      authority: [...CHAIR.authority, 'KT. CHỦ TỊCH'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Trần Văn Mẫu',
    };
    expect(told.signer).toEqual(deputy);
    await town.issue(paper, '2026-07-15', { signedThatDay: true });
    const kept = await town.as(town.officer, (act) => papers.get(act, paper));
    expect(kept?.content.document.signature).toEqual(deputy);
    expect((await town.register()).find(({ paper: of }) => of === paper)).toMatchObject({
      ...{
        signer: 'Trần Văn Mẫu',
        symbol: 'TB-UBND',
        archive: 'VT',
        recipients: 'Các tổ dân phố; Công an phường',
      },
    });
    const own = await town.drawn({ kind: 'recognition', signature: { ...CHAIR, authority: [] } });
    const ofOwnPower = await town.as(town.officer, (act) =>
      paperNumbers.doubts(act, { paper: own, version: 1, dated: day(TODAY), reserved: null }),
    );
    expect(ofOwnPower.signer).toBeNull();
  });

  it('out of order of time is told with the number that it crosses', async () => {
    await town.issue(await town.drawn({ title: 'Tháng Mười' }), '2026-10-10');
    const paper = await town.drawn({ title: 'Chậm' });
    const crossing = await town.as(town.officer, (act) =>
      paperNumbers.doubts(act, { paper, version: 1, dated: day('2026-10-09'), reserved: null }),
    );
    expect(crossing.order).toMatchObject({ dated: '2026-10-10', title: 'Tháng Mười' });
  });

  it('says in a letter’s symbol who drew it up, before it is signed, and in its register', async () => {
    const letter = await town.drawn({ kind: 'reminder', title: 'Đôn đốc', type: { name: '', code: null } });
    const name = (paper: string, version: number, unit: string | null) =>
      town.as(town.officer, (act) => paperNumbers.nameDraftingUnit(act, { paper, version }, unit));
    expect(await name(letter, 1, 'VX')).toEqual({ ok: true });
    expect(await name(letter, 1, 'VP')).toEqual({ ok: false, problem: 'changed meanwhile' });
    expect(await name(await town.drawn(), 1, 'VX')).toEqual({ ok: false, problem: 'no letter' });
    expect(await town.issue(letter, TODAY, { version: 2 })).toMatchObject({ ok: true, number: 1 });
    const line = (await town.register()).find(({ paper }) => paper === letter);
    expect(line).toMatchObject({ series: 'CV', symbol: 'UBND-VX' });
    const again = tableOf(await town.register());
    expect(await bringIn(town.committee, again)).toMatchObject({ ok: true, added: [] });
  });
});

const tableOf = (lines: readonly paperNumbers.RegisteredNumber[]) => [
  [...registerColumns],
  ...lines.map((line) => registerRow(line).map(cellText)),
];
const bringIn = (issuer: string, rows: string[][], take = true) =>
  town.as(town.officer, (act) => paperNumbers.bringIn(act, { issuer, year: 2026, rows, take }));

describe('numbers', () => {
  it('that many officers take at once, for papers and for later, run on without two alike', async () => {
    const issuer = await steering('Ban Chỉ đạo nhiều việc');
    const ids = await Promise.all(Array.from({ length: 12 }, () => town.drawn({ issuer })));
    const reserve = () =>
      town.as(town.officer, (act) =>
        paperNumbers.reserve(act, { issuer, series: 'TB', year: 2026, title: 'Giữ', number: null }),
      );
    const taken = await Promise.all(ids.flatMap((id) => [town.issue(id), reserve()]));
    const numbers = taken.map((one) => (one.ok ? one.number : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
    const [again, twice] = await Promise.all([town.issue(ids[0] ?? ''), town.issue(ids[0] ?? '')]);
    expect([again, twice]).toEqual([
      { ok: false, problem: 'frozen' },
      { ok: false, problem: 'frozen' },
    ]);
  });
});

describe('a register that is brought in', () => {
  const HEAD = ['Số, ký hiệu', 'Ngày tháng', 'Trích yếu', 'Ghi chú'];

  it('is kept whole or not at all, and goes out the same', async () => {
    const issuer = await steering('Ban Chỉ đạo có sổ cũ');
    const rows = [
      HEAD,
      ['01/KH-BCĐ', '05/01/2026', 'Kế hoạch phát động', ''],
      ['02/KH-BCĐ', '', 'Kế hoạch bỏ', 'Hủy số: Ghi nhầm sổ'],
      ['7/KH-BCĐ', '', 'Kế hoạch dành', 'Giữ số'],
    ];
    expect(await bringIn(issuer, [...rows, ['8/KH-BCĐ', 'hôm qua', 'Sai ngày', '']])).toMatchObject({
      ok: false,
    });
    expect(await town.register(issuer)).toEqual([]);
    expect(await bringIn(issuer, rows, false)).toMatchObject({ ok: true, same: 0 });
    expect(await town.register(issuer)).toEqual([]);
    expect(await bringIn(issuer, rows)).toMatchObject({ ok: true, same: 0 });
    const before = await town.register(issuer);
    expect(before.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      [1, 'issued', null],
      [2, 'void', 'Ghi nhầm sổ'],
      [7, 'reserved', null],
    ]);
    expect(await bringIn(issuer, tableOf(before))).toEqual({ ok: true, added: [], same: 3 });
    const twin = await steering('Ban Chỉ đạo chép sổ');
    await bringIn(twin, tableOf(before));
    expect(tableOf(await town.register(twin))).toEqual(tableOf(before));
    expect(await town.issue(await town.drawn({ issuer }))).toMatchObject({ number: 1 });
  });

  it('and numbers that are taken in the same moment are never one', async () => {
    const issuer = await steering('Ban Chỉ đạo đông người');
    const rows = [
      HEAD,
      ...Array.from({ length: 20 }, (_, at) => [`${at + 1}/TB-BCĐ`, '05/01/2026', `Thông báo ${at}`, '']),
    ];
    const reserve = (at: number) =>
      town.as(town.officer, (act) =>
        paperNumbers.reserve(act, { issuer, series: 'TB', year: 2026, title: `Giữ ${at}`, number: null }),
      );
    await Promise.all([
      ...Array.from({ length: 6 }, (_, at) => reserve(at)),
      bringIn(issuer, rows),
      reserve(7),
    ]);
    const lines = await town.register(issuer);
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
    expect([7, 27]).toContain(lines.length);
  });
});
