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

const steering = (name: string) =>
  town.as(town.officer, async (act) => {
    const added = await communes.addSteering(act, { founder: town.committee, name, symbol: 'BCĐ' });
    return added.ok ? added.id : added.problem;
  });

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

  it('needs post and name of everybody who signed, and somebody who may sign where that is asked', async () => {
    const noSigner = { ok: false, problem: 'no signer' };
    for (const given of [{ besides: [{ ...CHAIR, name: null }] }, { signature: { ...CHAIR, position: ' ' } }])
      expect(await town.issue(await town.drawn(given))).toEqual(noSigner);
    expect(await town.issue(await town.drawn({ besides: [CHAIR] }))).toMatchObject({ ok: true });
    const issuer = await steering('Ban Chỉ đạo không có ai');
    await town.as(town.officer, async (act) => {
      for (const { id } of (await posts.roster(act)).posts.filter((post) => post.issuer === issuer))
        await posts.leave(act, id, day('2026-01-31'));
    });
    const paper = await town.drawn({ issuer });
    expect(await town.issue(paper, TODAY, { signedThatDay: true })).toEqual(noSigner);
    expect(await town.issue(paper, TODAY)).toMatchObject({ ok: true });
  });

  it('is dated no earlier than the year before it was drawn up, or the year that it prints', async () => {
    const early = { ok: false, problem: 'too early' };
    for (const dated of ['1999-01-05', '2024-12-31'])
      expect(await town.issue(await town.drawn(), dated)).toEqual(early);
    expect(await town.issue(await town.drawn(), '2025-01-01')).toMatchObject({ ok: true });
    expect(await town.issue(await town.drawn({ year: 2024 }), '2024-12-31')).toMatchObject({ ok: true });
    expect(await town.issue(await town.drawn({ year: 1990 }), '1999-12-31')).toEqual(early);
  });

  it('keeps the number that its plan printed, unless another bears it or it is issued anew', async () => {
    const issuer = await steering('Ban Chỉ đạo có kế hoạch cũ');
    const given = { issuer, number: 12 };
    const prospectOf = (paper: string) =>
      town.as(town.officer, async (act) => {
        const kept = await papers.get(act, paper);
        return kept && (await paperNumbers.prospect(act, kept, day(TODAY)))?.printed;
      });
    const [one, other] = [await town.drawn(given), await town.drawn(given)];
    expect(await prospectOf(one)).toEqual({ number: 12, isFree: true });
    expect(await town.issue(one)).toEqual({ ok: true, number: 12 });
    expect(await prospectOf(other)).toEqual({ number: 12, isFree: false });
    expect(await town.issue(other)).toEqual({ ok: false, problem: 'printed taken' });
    expect(await town.issue(other, TODAY, { anew: true })).toEqual({ ok: true, number: 13 });
    const kept = { issuer, series: 'TB', year: 2026, title: 'Giữ', number: 40 };
    await town.as(town.officer, (act) => paperNumbers.reserve(act, kept));
    expect(await town.issue(await town.drawn({ issuer, number: 40 }))).toEqual({ ok: true, number: 40 });
    expect(await town.register(issuer)).toHaveLength(3);
    expect(await town.issue(await town.drawn({ issuer, number: 9e9 }))).toEqual({ ok: true, number: 41 });
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

  it('is replaced by another with its words, without its number and date', async () => {
    const paper = await town.drawn({ title: 'Có sai sót' });
    expect(await town.as(town.officer, (act) => paperNumbers.replace(act, paper))).toBeNull();
    await town.issue(paper);
    const next = await town.as(town.officer, (act) => paperNumbers.replace(act, paper));
    const kept = await town.as(town.officer, (act) => papers.get(act, next ?? ''));
    expect(kept?.title).toBe('Có sai sót');
    expect(kept?.content.document.header).toMatchObject({ number: null, date: { day: null, month: null } });
  });

  it('is replaced with what a person wrote known as such', async () => {
    const paper = await town.drawn({ title: 'Như phần mềm điền' });
    await town.as(town.officer, async (act) => {
      const kept = (await papers.get(act, paper)) ?? expect.fail('gone');
      const { document, figures } = kept.content;
      const content = { document: { ...document, title: 'Lời người viết' }, figures };
      await papers.save(act, { paper, version: 1 }, content);
    });
    await town.issue(paper, TODAY, { version: 2 });
    const next = await town.as(town.officer, (act) => paperNumbers.replace(act, paper));
    const kept = await town.as(town.officer, (act) => papers.get(act, next ?? ''));
    const titles = [kept?.filled, kept?.content].map((one) => one?.document.title);
    expect(titles).toEqual(['Như phần mềm điền', 'Lời người viết']);
    expect(kept?.filled.document.header).toEqual(kept?.content.document.header);
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

describe('a number that was reserved', () => {
  it('is the paper’s or void, never both, when two officers press at once', async () => {
    const issuer = await steering('Ban Chỉ đạo hai người bấm');
    for (let at = 0; at < 6; at += 1) {
      const reserved = await town.as(town.officer, (act) =>
        paperNumbers.reserve(act, { issuer, series: 'TB', year: 2026, title: 'Giữ', number: null }),
      );
      const id = reserved.ok ? reserved.id : '';
      const paper = await town.drawn({ issuer });
      const [issued, voided] = await Promise.all([
        town.issue(paper, TODAY, { reserved: id }),
        town.as(town.officer, (act) => paperNumbers.makeVoid(act, id, 'Không dùng', 'reserved')),
      ]);
      const line = (await town.register(issuer)).find((one) => one.id === id);
      expect([issued.ok, voided.ok, line?.state]).toEqual(
        issued.ok ? [true, false, 'issued'] : [false, true, 'void'],
      );
      if (!issued.ok) expect(issued.problem).toBe('not reserved');
      if (!voided.ok) expect(voided.problem).toBe('changed meanwhile');
    }
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
