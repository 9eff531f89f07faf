import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, type Paper, type PaperKindName, startedYear } from '#documents';
import { readPlan } from '#plan';
import type { Act } from '../act.ts';
import * as communes from '../communes.ts';
import * as plans from '../plans.ts';
import * as registrations from '../registrations.ts';
import { confirmedPlan, day, indicator, openedMovement, period, type Ward, ward } from '../testing.ts';
import * as paperFillings from './index.ts';

const PLAN = [
  'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
  'Số: /KH-UBND',
  'Mẫu, ngày tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Phát động phong trào thi đua “Ngõ xanh”',
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
  'Ủy ban nhân dân phường ban hành Kế hoạch như sau:',
  'I. NỘI DUNG',
  '1. Lễ phát động được tổ chức vào ngày 05/4/2026 tại nhà văn hóa phường.',
  'II. TIÊU CHÍ, CHỈ TIÊU THI ĐUA',
  '- Có từ 90% hộ gia đình trở lên ký cam kết trồng hoa.',
  '- Mỗi khu dân cư có ít nhất 02 buổi tổng vệ sinh trong năm.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các khu dân cư',
  '- Gửi báo cáo năm về Ủy ban nhân dân phường trước ngày 20/11/2026.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Trần Thị Mẫu',
].join('\n');

let town: Ward;
let movement: string;
let plan: string;
let issuer: string;
let own: Awaited<ReturnType<typeof communes.issuers>>[number];

beforeAll(async () => {
  town = await ward();
  const units = [await town.unit('area', 'KDC-1'), await town.unit('school', 'TH-1')];
  await town.as(town.officer, async (act) => {
    own =
      (await communes.issuers(act)).find(({ kind }) => kind === 'committee') ?? expect.fail('no committee');
    issuer = own.id;
    const reading = readPlan({ file: 'plan.txt', text: PLAN });
    plan = await confirmedPlan(act, reading);
    const [pledged = '', cleaned = ''] = reading.targets.map(({ id }) => id);
    movement = await openedMovement(act, {
      plan,
      name: 'Ngõ xanh',
      units,
      indicators: [
        indicator(pledged, {
          kind: 'ratio',
          bounds: 'count',
          unitKinds: ['area'],
          question: 'Hộ ký cam kết',
        }),
        indicator(cleaned, { unitKinds: ['area', 'school'], question: 'Buổi tổng vệ sinh', byMonth: true }),
      ],
      periods: [period({ name: 'Năm 2026', unitKinds: ['area', 'school'] })],
    });
  });
});

afterAll(() => town.close());

const asOfficer = <T>(work: (act: Act) => Promise<T>) => town.as(town.officer, work);

async function filled(kind: PaperKindName, of: string | null = movement, at = 0): Promise<Paper> {
  return asOfficer(async (act) => {
    const subject = (await paperFillings.subjects(act, kind, of))[at];
    const paper =
      subject && (await paperFillings.fill(act, { kind, issuer, movement: of, about: subject.about }));
    if (!paper) throw new Error(`no ${kind}`);
    return paper;
  });
}

const said = ({ document }: Paper) =>
  JSON.stringify(document, (key, value) => (key === 'figure' ? undefined : value));
const words = (body: readonly Block[]) => JSON.stringify(body);

const OF_MOVEMENT = [
  ...['plan', 'guidance', 'operatingRules', 'steeringCommittee', 'pledge', 'registrationSheet'],
  ...['invitation', 'programme', 'minutes', 'meetingLog', 'unitReport'],
] as PaperKindName[];

describe('papers of a movement’s plan', () => {
  it.each(OF_MOVEMENT)('are filled for every subject that is offered: %s', async (kind) => {
    const subjects = await asOfficer((act) => paperFillings.subjects(act, kind, movement));
    expect(subjects.length).toBeGreaterThan(0);
    for (let at = 0; at < subjects.length; at += 1) {
      const { document } = await filled(kind, movement, at);
      expect(document.header.place).toMatch(/^(Thử|Mẫu)/);
      expect(document.title).toContain('Ngõ xanh');
    }
  });

  it.each(OF_MOVEMENT)('are none of what is not there: %s', async (kind) => {
    const of = {
      kind,
      issuer,
      about: { choice: 'nobody', period: 'x', kind: 'x', registration: 'x', starter: 'x' },
    };
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect(await asOfficer((act) => paperFillings.fill(act, { ...of, movement: nothing }))).toBeNull();
    expect(await asOfficer((act) => paperFillings.fill(act, { ...of, movement: null }))).toBeNull();
    expect(await asOfficer((act) => paperFillings.subjects(act, kind, nothing))).toEqual([]);
  });

  it('set the plan anew in the header of who issues it, its targets opening their items', async () => {
    const paper = await filled('plan');
    expect(paper.document.header).toMatchObject({
      issuingBody: own.name.toLocaleUpperCase('vi'),
      number: null,
    });
    expect(paper.document.signature.name).toBeNull();
    expect(Object.values(paper.figures).map(({ printed }) => printed)).toEqual(['90%', '02']);
    const items = (await asOfficer((act) => plans.get(act, plan)))?.items.map(({ id }) => id);
    for (const { source } of Object.values(paper.figures)) {
      expect(source).toMatchObject({ from: 'plan', plan });
      expect(items).toContain(source.from === 'plan' && source.item);
    }
  });

  it('take number, date and signer of a plan only from the issuer’s own', async () => {
    const headOf = async (text: string) => {
      const of = await asOfficer(async (act) => {
        const id = await confirmedPlan(act, readPlan({ file: 'plan.txt', text }));
        return openedMovement(act, { plan: id, name: randomUUID(), indicators: [] });
      });
      const { header, signature } = (await filled('plan', of)).document;
      return [header.issuingBody, header.number, header.symbol, header.date.day, signature.name];
    };
    const upper = own.name.toLocaleUpperCase('vi');
    const issued = PLAN.replace('Số: /', 'Số: 12/').replace('ngày tháng 3', 'ngày 09 tháng 3');
    const ownPlan = issued.replace('ỦY BAN NHÂN DÂN PHƯỜNG MẪU', upper);
    expect(await headOf(ownPlan)).toEqual([upper, 12, 'UBND', 9, 'Trần Thị Mẫu']);
    expect(await headOf(issued)).toEqual([upper, null, 'UBND', null, null]);
    expect(await headOf(ownPlan.replace('KH-UBND', 'KH-ĐTN'))).toEqual([upper, null, 'UBND', null, null]);
  });

  it('take day and place of the launch from the plan', async () => {
    for (const kind of ['invitation', 'programme'] as const) {
      const printed = said(await filled(kind));
      expect(printed).toContain('ngày 05 tháng 4 năm 2026');
      expect(printed).toContain('nhà văn hóa phường');
    }
  });

  it('rest a steering committee on the plan and its own legal bases, on no other law', async () => {
    const { document } = await filled('steeringCommittee');
    expect(document.legalBases).toEqual([
      'Căn cứ …… (văn bản quy định thẩm quyền thành lập Ban Chỉ đạo)',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      expect.stringMatching(/^Căn cứ Kế hoạch số ……/),
      'Theo đề nghị của ……',
    ]);
    expect(document.power).toMatch(/^ỦY BAN NHÂN DÂN/);
  });

  it('say in a guidance who takes part and when reports are due', async () => {
    const printed = said(await filled('guidance'));
    expect(printed).toContain('Khu dân cư, Trường học');
    expect(printed).toContain('trước ngày 20/11/2026');
  });

  it('say once what is a criterion and a target', async () => {
    const { document } = await filled('registrationSheet');
    expect(words(document.body).split('tổng vệ sinh')).toHaveLength(2);
  });

  it('leave out what was dropped', async () => {
    const other = await town.as(town.officer, async (act) => {
      const id = await plans.receive(
        act,
        { hash: 'b'.repeat(64), name: 'plan2.txt', size: 10 },
        readPlan({ file: 'plan2.txt', text: PLAN.replace('Ngõ xanh', 'Ngõ xanh 2') }),
      );
      const items = (await plans.get(act, id))?.items ?? [];
      for (const { id: item, quote } of items)
        if (quote.includes('tổng vệ sinh'))
          await plans.decide(act, id, { item, revision: 0, decision: 'dropped' });
      await plans.acceptAll(act, id, null);
      const kept = items.find(({ category }) => category === 'target')?.id ?? '';
      return openedMovement(act, {
        plan: id,
        name: 'Ngõ xanh 2',
        indicators: [indicator(kept, { bounds: 'count' })],
      });
    });
    expect(said(await filled('registrationSheet', other))).not.toContain('tổng vệ sinh');
  });
});

describe('a registration sheet', () => {
  it('is of the registration that was opened, once there is one', async () => {
    await asOfficer(async (act) => {
      const ground = (await plans.get(act, plan))?.items.find(({ category }) => category === 'target');
      const opened = await registrations.open(act, {
        ...{
          movement,
          planItem: ground?.id ?? '',
          year: 2027,
          title: 'Đăng ký Ngõ xanh kiểu mẫu',
          standard: null,
        },
        ...{ pledge: 'Giữ ngõ sạch', countsHouseholds: false, due: day('2027-03-31'), consideredUntil: null },
        unitKinds: ['area'],
      });
      expect(opened).toMatchObject({ ok: true });
    });
    const { document } = await filled('registrationSheet');
    expect(document.title).toBe('Đăng ký Ngõ xanh kiểu mẫu năm 2027');
    expect(words(document.body)).toContain('Giữ ngõ sạch');
    expect(words(document.body)).not.toContain('Số hộ đăng ký');
  });
});

describe('a unit’s report form', () => {
  it('asks each kind what its form asks, month by month as its page does', async () => {
    const subjects = await asOfficer((act) => paperFillings.subjects(act, 'unitReport', movement));
    expect(subjects.map(({ label }) => label)).toEqual(['Năm 2026: Khu dân cư', 'Năm 2026: Trường học']);
    const [area, school] = [await filled('unitReport', movement, 0), await filled('unitReport', movement, 1)];
    expect(said(area)).toContain('Hộ ký cam kết');
    expect(said(school)).not.toContain('Hộ ký cam kết');
    expect(said(school)).toContain('Tháng 05/2026');
    expect(school.document.header.issuingBody).toMatch(/^TRƯỜNG HỌC/);
  });
});

describe('a starter', () => {
  it.each([
    ['2026-09-30', 2026],
    ['2026-10-01', 2027],
  ])('begun on %s is a plan of %s', (today, year) => {
    expect(startedYear(day(today))).toBe(year);
  });

  it('is offered where there is no movement, for this commune and this year, near its end for the next', async () => {
    const subjects = await asOfficer((act) => paperFillings.subjects(act, 'plan', null));
    expect(subjects).toHaveLength(3);
    for (let at = 0; at < subjects.length; at += 1) {
      const { document, figures } = await filled('plan', null, at);
      expect(document.title).toMatch(/phường Thử \d+ năm 2027$/);
      expect(document.header.date.year).toBe(2026);
      expect(document.body.length).toBeGreaterThan(20);
      expect(figures).toEqual({});
      expect(document.signature.authority).toEqual(['TM. ỦY BAN NHÂN DÂN']);
    }
  });
});
