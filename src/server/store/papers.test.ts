import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, plain } from '#documents';
import * as communes from './communes.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as papers from './papers.ts';
import { day, type Ward, ward } from './testing.ts';

/** After all the days on which papers are issued here. */
const LATER = '2039-12-31T05:00:00Z';

let town: Ward;
let issuer: string;

beforeAll(async () => {
  town = await ward();
  issuer = await town.as(town.officer, async (act) => (await communes.issuers(act))[0]?.id ?? '');
});

afterAll(() => town.close());

const paper = (title: string, code: string | null = 'KH'): Paper => ({
  document: {
    trial: false,
    header: {
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
      number: null,
      symbol: 'UBND',
      place: 'Mẫu',
      date: { day: null, month: null, year: 2026 },
    },
    type: { name: code === null ? '' : 'KẾ HOẠCH', code },
    title,
    legalBases: [],
    addressees: [],
    body: [{ block: 'paragraph', text: plain('Giữ gìn đường làng.') }],
    signature: { authority: [], position: 'CHỦ TỊCH', name: 'Nguyễn Thị Mẫu' },
    recipients: null,
  },
  figures: {},
});

const drawn = (title: string, code?: string | null) =>
  town.as(town.officer, (act) =>
    papers.draw(act, { issuer, kind: 'plan', movement: null, about: {}, filled: paper(title, code) }),
  );
const kept = (id: string) => town.as(town.officer, (act) => papers.get(act, id));
const issued = (id: string, version = 1, reserved: string | null = null, dated = '2026-11-10') =>
  town.as(
    town.officer,
    (act) => paperNumbers.issue(act, { paper: id, version, dated: day(dated), reserved }),
    LATER,
  );

describe('a paper', () => {
  it('is edited from what was seen, and keeps what was replaced', async () => {
    const id = await drawn('Ngõ xanh');
    const save = (version: number, title: string) =>
      town.as(town.officer, (act) => papers.save(act, { paper: id, version }, paper(title)));
    expect(await save(1, 'Ngõ xanh, nhà sạch')).toEqual({ ok: true });
    expect(await save(1, 'Ngõ khác')).toEqual({ ok: false, problem: 'changed meanwhile' });
    const now = await kept(id);
    expect(now).toMatchObject({ version: 2, title: 'Ngõ xanh, nhà sạch' });
    expect(now?.filled.document.title).toBe('Ngõ xanh');
  });

  it('shows each of its states, by whom and when', async () => {
    const id = await drawn('Bản một');
    const other = await town.person('officer');
    await town.as(other, (act) => papers.save(act, { paper: id, version: 1 }, paper('Bản hai')));
    const states = await town.as(town.officer, (act) => papers.versions(act, id));
    expect(states.map(({ version, by }) => [version, by])).toEqual([
      [2, other.name],
      [1, town.officer.name],
    ]);
    const was = (version: number) => town.as(town.officer, (act) => papers.before(act, id, version));
    expect((await was(1))?.document.title).toBe('Bản một');
    expect([await was(2), await was(0)]).toEqual([null, null]);
  });

  it('is frozen with its number and its date, and the database refuses any change', async () => {
    const id = await drawn('Đóng băng');
    expect(await issued(id)).toMatchObject({ ok: true });
    const now = await kept(id);
    expect(now?.content.document.header).toMatchObject({ number: now?.number, date: { day: 10, month: 11 } });
    const change = town.as(town.officer, (act) => papers.save(act, { paper: id, version: 1 }, paper('Khác')));
    expect(await change).toEqual({ ok: false, problem: 'frozen' });
    const past = town.as(town.officer, (act) =>
      act.tx.updateTable('paper').set({ version: 9 }).where('id', '=', id).executeTakeFirst(),
    );
    expect((await past).numUpdatedRows).toBe(0n);
  });

  it('that was dropped stays to be read, and takes no number', async () => {
    const id = await drawn('Thôi');
    expect(await town.as(town.officer, (act) => papers.drop(act, { paper: id, version: 1 }))).toEqual({
      ok: true,
    });
    expect(await issued(id)).toEqual({ ok: false, problem: 'dropped' });
    expect((await kept(id))?.droppedAt).not.toBeNull();
  });

  it('is nothing to a leader’s pen, and nothing at all to a unit', async () => {
    const id = await drawn('Ai được sửa');
    const leader = await town.person('leader');
    const edit = town.as(leader, (act) => papers.save(act, { paper: id, version: 1 }, paper('Khác')));
    await expect(edit).rejects.toThrow(/row-level security/);
    const head = await town.person('unit', await town.unit('area', `TDP-${Math.random()}`));
    expect(await town.as(head, (act) => papers.list(act))).toEqual([]);
  });
});

describe('a number', () => {
  it('is the next of its issuer, kind and year', async () => {
    const numbers = [];
    for (const dated of ['2031-01-05', '2031-02-05', '2032-01-05'])
      numbers.push(await issued(await drawn(`Năm ${dated}`), 1, null, dated));
    numbers.push(await issued(await drawn('Công văn', null), 1, null, '2031-03-01'));
    expect(numbers).toEqual([1, 2, 1, 1].map((number) => ({ ok: true, number })));
  });

  it('that was taken is refused with what bears it, and one far beyond the next as a slip', async () => {
    const reserve = (number: number | null, title = 'Dành trước') =>
      town.as(town.officer, (act) =>
        paperNumbers.reserve(act, { issuer, series: 'QĐ', year: 2033, title, number }),
      );
    expect(await reserve(12)).toMatchObject({ ok: true, number: 12 });
    expect(await reserve(12, 'Khác')).toMatchObject({
      ok: false,
      problem: 'taken',
      by: { title: 'Dành trước', number: 12, series: 'QĐ' },
    });
    expect(await reserve(112_000)).toEqual({ ok: false, problem: 'far ahead' });
    expect(await reserve(null)).toMatchObject({ ok: true, number: 13 });
    expect(await reserve(null, ' ')).toEqual({ ok: false, problem: 'no title' });
  });

  it('that is void has a reason, and is never given again', async () => {
    const reserved = await town.as(town.officer, (act) =>
      paperNumbers.reserve(act, { issuer, series: 'TB', year: 2034, title: 'Nhầm', number: null }),
    );
    const id = reserved.ok ? reserved.id : '';
    const makeVoid = (reason: string) =>
      town.as(town.officer, (act) => paperNumbers.makeVoid(act, id, reason));
    expect(await makeVoid(' ')).toEqual({ ok: false, problem: 'no reason' });
    expect(await makeVoid('Lấy nhầm số')).toEqual({ ok: true });
    expect(await makeVoid('Lần nữa')).toEqual({ ok: false, problem: 'void' });
    const again = town.as(town.officer, (act) =>
      paperNumbers.reserve(act, { issuer, series: 'TB', year: 2034, title: 'Sau', number: null }),
    );
    expect(await again).toMatchObject({ number: 2 });
    const lines = await town.as(town.officer, (act) => paperNumbers.register(act, { issuer, year: 2034 }));
    expect(lines.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      [1, 'void', 'Lấy nhầm số'],
      [2, 'reserved', null],
    ]);
  });

  it('that was reserved is given to one paper of its series', async () => {
    const reserved = await town.as(town.officer, (act) =>
      paperNumbers.reserve(act, { issuer, series: 'KH', year: 2035, title: 'Dành', number: 40 }),
    );
    const id = reserved.ok ? reserved.id : '';
    expect(await issued(await drawn('Đúng loại'), 1, id, '2035-05-05')).toEqual({ ok: true, number: 40 });
    expect(await issued(await drawn('Lần hai'), 1, id, '2035-05-05')).toEqual({
      ok: false,
      problem: 'not reserved',
    });
  });

  it('is never one for two officers who take it in one moment', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, at) => drawn(`Cùng lúc ${at}`)));
    const all = await Promise.all(ids.map((id) => issued(id, 1, null, '2036-06-06')));
    expect(all.map((one) => (one.ok ? one.number : 0)).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });
});
