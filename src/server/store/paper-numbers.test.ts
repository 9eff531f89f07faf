import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText, type PaperKindName, registerColumns, registerRow, type Signature } from '#documents';
import * as communes from './communes.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as paperSendings from './paper-sendings.ts';
import * as papers from './papers.ts';
import * as posts from './posts.ts';
import { day, type Ward, ward } from './testing.ts';

let town: Ward;
let committee: string;
const TODAY = '2026-11-10';
const CHAIR: Signature = { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Nguyễn Thị Mẫu' };

beforeAll(async () => {
  town = await ward();
  committee = await town.as(town.officer, async (act) => (await communes.issuers(act))[0]?.id ?? '');
  await town.as(town.officer, async (act) => {
    const head = (await posts.roster(act)).posts.find(({ issuer }) => issuer === committee);
    return posts.nameHolder(act, head?.id ?? '', 'Nguyễn Thị Mẫu');
  });
});

afterAll(() => town.close());

interface Drawn {
  title?: string;
  kind?: PaperKindName;
  issuer?: string;
  signature?: Signature;
  symbol?: string | null;
}

function drawn({
  title = 'Ngõ xanh',
  kind = 'notice',
  issuer = committee,
  signature = CHAIR,
  symbol = 'UBND',
}: Drawn = {}) {
  const document = {
    trial: false,
    header: {
      ...{ parentBody: null, issuingBody: 'ỦY BAN NHÂN DÂN', number: null, symbol, place: 'Mẫu' },
      date: { day: null, month: null, year: 2026 },
    },
    type: { name: 'THÔNG BÁO', code: 'TB' },
    ...{ title, legalBases: [], body: [], signature },
    addressees: ['Các tổ dân phố.'],
    recipients: {
      lines: [
        { name: 'Như trên', purpose: null },
        { name: 'Công an phường', purpose: 'để phối hợp' },
      ],
      archive: 'VT',
    },
  };
  const filled = { document, figures: {} };
  return town.as(town.officer, (act) =>
    papers.draw(act, { issuer, kind, movement: null, about: {}, filled }),
  );
}

const issue = (paper: string, dated = TODAY, more: Partial<paperNumbers.Issuing> = {}) =>
  town.as(town.officer, (act) =>
    paperNumbers.issue(act, { paper, version: 1, dated: day(dated), reserved: null, ...more }),
  );
const register = (issuer = committee, year = 2026) =>
  town.as(town.officer, (act) => paperNumbers.register(act, { issuer, year }));
const steering = (name: string) =>
  town.as(town.officer, async (act) => {
    const added = await communes.addSteering(act, { founder: committee, name, symbol: 'BCĐ' });
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
    for (const issuer of [one, other, committee]) await issue(await drawn({ issuer }), '2026-01-02');
    const numbers = [await register(one), await register(other), await register()].map(
      (all) => all.at(-1)?.number,
    );
    expect(numbers).toEqual([1, 1, 1]);
  });

  it('that has ended issues nothing dated after, is offered no more, and keeps its register', async () => {
    const id = await steering('Ban Chỉ đạo hết việc');
    await issue(await drawn({ issuer: id }), '2026-03-03');
    const end = (until: string | null) =>
      town.as(town.officer, (act) => communes.endSteering(act, id, until === null ? null : day(until)));
    expect(await end('2026-03-02')).toEqual({ ok: false, problem: 'issued later' });
    expect(await end('2026-03-31')).toEqual({ ok: true });
    expect(await issue(await drawn({ issuer: id }), '2026-04-01')).toEqual({
      ok: false,
      problem: 'issuer ended',
    });
    const offered = await town.as(town.officer, communes.standingIssuers);
    expect(offered.map((issuer) => issuer.id)).not.toContain(id);
    expect(await register(id)).toHaveLength(1);
    expect(await end(null)).toEqual({ ok: true });
    expect(await issue(await drawn({ issuer: id }), '2026-04-01')).toMatchObject({ ok: true, number: 2 });
  });
});

describe('a paper that is issued', () => {
  it('needs a name, a day that has come, and a kind that bears a number', async () => {
    const nameless = await drawn({ signature: { ...CHAIR, name: ' ' } });
    expect(await issue(nameless)).toEqual({ ok: false, problem: 'no signer' });
    expect(await issue(await drawn(), '2026-11-11')).toEqual({ ok: false, problem: 'in the future' });
    expect(await issue(await drawn({ kind: 'pledge' }))).toEqual({ ok: false, problem: 'no number' });
    expect(await issue(await drawn({ symbol: null }))).toEqual({ ok: false, problem: 'no number' });
    expect(await issue(nameless, TODAY, { signedThatDay: true })).toMatchObject({ ok: true });
  });

  it('asks who signed on its day, which a delegation changes, and tells it before', async () => {
    await town.as(town.officer, async (act) => {
      const post = { body: committee, rank: 'deputy', since: day('2026-01-01'), document: null } as const;
      const deputy = await posts.take(act, { ...post, title: 'Phó Chủ tịch', holder: 'Trần Văn Mẫu' });
      const giver = (await posts.roster(act)).posts.find(
        ({ issuer, rank }) => issuer === committee && rank === 'head',
      );
      const term = { since: day('2026-07-01'), until: day('2026-07-31'), document: null, matters: null };
      const receiver = deputy.ok ? deputy.id : '';
      return posts.delegate(act, {
        issuer: committee,
        kind: 'KT',
        giver: giver?.id ?? '',
        receiver,
        ...term,
      });
    });
    const inJuly = { dated: day('2026-07-15'), reserved: null, version: 1 };
    const paper = await drawn({ title: 'Tháng Bảy' });
    const told = await town.as(town.officer, (act) => paperNumbers.doubts(act, { paper, ...inJuly }));
    const deputy = {
      authority: [...CHAIR.authority, 'KT. CHỦ TỊCH'],
      position: 'PHÓ CHỦ TỊCH',
      name: 'Trần Văn Mẫu',
    };
    expect(told.signer).toEqual(deputy);
    await issue(paper, '2026-07-15', { signedThatDay: true });
    const kept = await town.as(town.officer, (act) => papers.get(act, paper));
    expect(kept?.content.document.signature).toEqual(deputy);
    expect((await register()).find(({ paper: of }) => of === paper)).toMatchObject({
      ...{
        signer: 'Trần Văn Mẫu',
        symbol: 'TB-UBND',
        archive: 'VT',
        recipients: 'Các tổ dân phố; Công an phường',
      },
    });
    const own = await drawn({ kind: 'recognition', signature: { ...CHAIR, authority: [] } });
    const ofOwnPower = await town.as(town.officer, (act) =>
      paperNumbers.doubts(act, { paper: own, version: 1, dated: day(TODAY), reserved: null }),
    );
    expect(ofOwnPower.signer).toBeNull();
  });

  it('out of order of time is told with the number that it crosses', async () => {
    await issue(await drawn({ title: 'Tháng Mười' }), '2026-10-10');
    const paper = await drawn({ title: 'Chậm' });
    const crossing = await town.as(town.officer, (act) =>
      paperNumbers.doubts(act, { paper, version: 1, dated: day('2026-10-09'), reserved: null }),
    );
    expect(crossing.order).toMatchObject({ dated: '2026-10-10', title: 'Tháng Mười' });
  });

  it('is replaced by another with its words, without its number and date', async () => {
    const paper = await drawn({ title: 'Có sai sót' });
    expect(await town.as(town.officer, (act) => paperNumbers.replace(act, paper))).toBeNull();
    await issue(paper);
    const next = await town.as(town.officer, (act) => paperNumbers.replace(act, paper));
    const kept = await town.as(town.officer, (act) => papers.get(act, next ?? ''));
    expect(kept?.title).toBe('Có sai sót');
    expect(kept?.content.document.header).toMatchObject({ number: null, date: { day: null, month: null } });
  });
});

const tableOf = (lines: readonly paperNumbers.RegisteredNumber[]) => [
  [...registerColumns],
  ...lines.map((line) => registerRow(line).map(cellText)),
];
const bringIn = (issuer: string, rows: string[][], take = true) =>
  town.as(town.officer, (act) => paperNumbers.bringIn(act, { issuer, year: 2026, rows, take }));

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
    expect(await register(issuer)).toEqual([]);
    expect(await bringIn(issuer, rows, false)).toMatchObject({ ok: true, same: 0 });
    expect(await register(issuer)).toEqual([]);
    expect(await bringIn(issuer, rows)).toMatchObject({ ok: true, same: 0 });
    const before = await register(issuer);
    expect(before.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      [1, 'issued', null],
      [2, 'void', 'Ghi nhầm sổ'],
      [7, 'reserved', null],
    ]);
    expect(await bringIn(issuer, tableOf(before))).toEqual({ ok: true, added: [], same: 3 });
    const twin = await steering('Ban Chỉ đạo chép sổ');
    await bringIn(twin, tableOf(before));
    expect(tableOf(await register(twin))).toEqual(tableOf(before));
    expect(await issue(await drawn({ issuer }))).toMatchObject({ number: 1 });
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
    const lines = await register(issuer);
    expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
    expect([7, 27]).toContain(lines.length);
  });
});

describe('the sending of a paper', () => {
  const note = (number: string, given: Partial<paperSendings.NewSending>, person = town.officer) =>
    town.as(person, (act) =>
      paperSendings.note(act, { number, units: [], bodies: [], way: 'message', on: day(TODAY), ...given }),
    );
  const numberOf = async (title: string) => (await register()).find((line) => line.title === title)?.id ?? '';

  it('is noted once for each unit, way and day, and says who has none yet', async () => {
    const [one, other] = [await town.unit('area', 'TDP-1', 'Tổ 1'), await town.unit('area', 'TDP-2', 'Tổ 2')];
    await issue(await drawn({ title: 'Gửi đi' }));
    const number = await numberOf('Gửi đi');
    expect(await note(number, {})).toEqual({ ok: false, problem: 'nobody' });
    expect(await note(number, { units: [one], on: day('2026-11-09') })).toMatchObject({
      problem: 'before its date',
    });
    expect(await note(number, { units: [one], on: day('2026-11-11') })).toMatchObject({
      problem: 'in the future',
    });
    await note(number, { units: [one], bodies: ['Công an phường'] });
    await note(number, { units: [one, other], way: 'message' });
    const sent = await town.as(town.officer, (act) => paperSendings.list(act, number));
    expect(sent.map(({ to }) => to)).toEqual(['Công an phường', 'Tổ 1', 'Tổ 2']);
    const receivers = await town.as(town.officer, (act) => paperSendings.receivers(act, number));
    expect(receivers.bodies).toEqual(['Các tổ dân phố', 'Công an phường']);
    expect(receivers.units.map(({ id }) => id)).toEqual([one, other]);
    expect((await register()).find(({ id }) => id === number)).toMatchObject({
      ...{ sentTo: { units: 2, bodies: 1 }, passedOn: TODAY },
    });
    expect(await town.as(town.officer, (act) => paperSendings.ofUnit(act, one))).toMatchObject([
      { title: 'Gửi đi' },
    ]);
  });

  it('noted by mistake is taken back by an officer', async () => {
    await issue(await drawn({ title: 'Nhầm' }));
    const number = await numberOf('Nhầm');
    await note(number, { bodies: ['Trường học'] });
    const [sending] = await town.as(town.officer, (act) => paperSendings.list(act, number));
    const takeBack = async (person = town.officer) =>
      town.as(person, (act) => paperSendings.takeBack(act, number, sending?.id ?? ''));
    await takeBack(await town.person('leader'));
    expect(await town.as(town.officer, (act) => paperSendings.list(act, number))).toHaveLength(1);
    expect(await takeBack()).toBe(true);
    expect(await takeBack()).toBe(false);
    await town.as(town.officer, (act) => paperNumbers.makeVoid(act, number, 'Sai thể thức'));
    expect(await note(number, { bodies: ['Trường học'] })).toEqual({ ok: false, problem: 'not issued' });
  });
});
