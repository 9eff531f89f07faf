import { describe, expect, it } from 'vitest';
import { day } from '../../movement/testing.ts';
import type { Paper } from '../paper.ts';
import { linesOf } from '../testing.ts';
import { levelOf, territoryOf } from './framed.ts';
import { guidance } from './guidance.ts';
import { invitation } from './invitation.ts';
import { meetingLog } from './meeting-log.ts';
import { minutes } from './minutes.ts';
import { operatingRules } from './operating-rules.ts';
import { pledge } from './pledge.ts';
import { programme } from './programme.ts';
import { registrationSheet } from './registration-sheet.ts';
import { steeringCommittee } from './steering-committee.ts';
import { frame, lines, nothingPlanned, unplanned } from './testing-frame.ts';
import { unitReport } from './unit-report.ts';

const launch = { date: { day: 5, month: 3, year: 2027 }, place: 'nhà văn hóa phường' };
const unknown = { date: null, place: null };
const UNDEFINED = { definition: null, wholeOn: null };
const question = {
  clause: 'III.2 Chỉ tiêu',
  measure: null,
  months: [],
  headings: [],
  table: null,
  ...UNDEFINED,
};
const period = {
  name: 'Năm 2027',
  from: { day: 1, month: 1, year: 2027 },
  to: { day: 19, month: 11, year: 2027 },
  due: { day: 19, month: 11, year: 2027 },
};

const CASES: Record<string, () => Paper> = {
  guidance: () => guidance({ frame, lines, kinds: ['Khu dân cư', 'Trường học'] }),
  'operating-rules': () =>
    operatingRules({ frame, of: 'model', lines, bases: ['Luật Thi đua, khen thưởng;'] }),
  'steering-committee': () =>
    steeringCommittee({ frame, step: 'renewed', bases: ['Luật Thi đua, khen thưởng;'] }),
  pledge: () => pledge({ frame, lines }),
  'registration-sheet': () =>
    registrationSheet({
      frame,
      lines,
      registration: {
        title: 'Đăng ký “Ngõ xanh”',
        year: 2027,
        pledge: 'Giữ ngõ sạch',
        countsHouseholds: true,
      },
    }),
  invitation: () => invitation({ frame, launch }),
  programme: () => programme({ frame, launch }),
  minutes: () => minutes({ frame, of: 'launch', launch }),
  'meeting-log': () => meetingLog({ frame }),
  'unit-report': () =>
    unitReport({
      frame,
      period,
      kind: 'Khu dân cư',
      questions: [
        { ...question, kind: 'ratio', text: 'hộ ký cam kết', definition: card, wholeOn: day('2027-11-19') },
        { ...question, kind: 'count', text: 'Buổi tổng vệ sinh', measure: 'buổi', months: twoMonths },
        { ...question, kind: 'attestation', text: 'Có bãi tập kết rác' },
        {
          ...question,
          kind: 'prose',
          text: 'Cách làm hay',
          clause: 'IV Giải pháp',
          headings: ['Việc', 'Kết quả'],
        },
        { ...question, kind: 'table', text: 'Các ngõ', clause: 'IV Giải pháp', table: lanes },
      ],
    }),
};

const card = { counts: 'hộ có chữ ký', countsNot: 'hộ tạm vắng', source: 'sổ theo dõi' };
const twoMonths = [
  { month: '2027-03', from: day('2027-03-01'), to: day('2027-03-31'), said: null },
  { month: '2027-04', from: day('2027-04-01'), to: day('2027-04-30'), said: 'hết ngày 15' },
];
const lanes = {
  columns: [
    { title: 'Tên ngõ', kind: 'text' as const },
    { title: 'Số chậu hoa', kind: 'number' as const },
  ],
  rows: [],
  most: 3,
};

describe('papers of a movement’s first months', () => {
  it.each(Object.keys(CASES))('reads line by line as expected: %s', async (name) => {
    const { document } = CASES[name]?.() ?? {};
    if (!document) throw new Error(name);
    await expect(`${linesOf(document).join('\n')}\n`).toMatchFileSnapshot(`cases/${name}.txt`);
  });

  it.each(Object.keys(CASES))('gives every figure of the plan its item: %s', (name) => {
    const paper = CASES[name]?.();
    const said = JSON.stringify(paper?.document);
    for (const [id, { printed, source }] of Object.entries(paper?.figures ?? {})) {
      expect(said).toContain(`{"text":"${printed}","figure":"${id}"}`);
      expect(source).toMatchObject({ from: 'plan', plan: 'plan-1' });
    }
  });

  it('leaves to be written what neither plan nor movement says', () => {
    const papers = [
      guidance({ frame: unplanned, lines: nothingPlanned, kinds: [] }),
      operatingRules({ frame: unplanned, of: 'committee', lines: nothingPlanned, bases: [] }),
      steeringCommittee({ frame: unplanned, step: 'founded', bases: [] }),
      pledge({ frame: unplanned, lines: nothingPlanned }),
      registrationSheet({ frame: unplanned, lines: nothingPlanned, registration: null }),
      invitation({ frame: unplanned, launch: unknown }),
      minutes({ frame: unplanned, of: 'results', launch: unknown }),
    ];
    for (const { document, figures } of papers) {
      expect(linesOf(document).join('\n')).toContain('……');
      expect(linesOf(document).join('\n')).not.toMatch(/null|undefined|…{3,}\.(?!\.)/u);
      expect(figures).toEqual({});
    }
  });
});

describe('a form for the hand', () => {
  it.each(['pledge', 'registration-sheet', 'meeting-log', 'unit-report'])(
    'bears no number and goes to nobody by name: %s',
    (name) => {
      const document = CASES[name]?.().document;
      expect(document?.header.symbol).toBeNull();
      expect(document?.recipients).toBeNull();
      expect(document?.type.code).toBeNull();
      expect(document?.header.parentBody).toBe('PHƯỜNG AN LẠC ĐÔNG');
    },
  );

  it('asks of a household nothing that a share of all areas is, and fits a page', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      item: `c${at}`,
      words: `Mỗi hộ làm việc thứ ${at} cho ngõ xóm sạch đẹp hơn, đều đặn trong cả năm`,
      clause: '',
      value: null,
      ofAll: false,
    }));
    const said = linesOf(pledge({ frame, lines: { ...lines, criteria: many } }).document);
    expect(said.filter((line) => line.startsWith('- Mỗi hộ')).length).toBeLessThan(11);
    expect(said.join('\n')).not.toContain('được công nhận');
  });

  it('says of what does not fit the page where the plan asks it, and of nothing else', () => {
    const asked = (count: number, clause: string) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ item: `c${at}`, words: `Mỗi hộ làm việc thứ ${at}`, clause, value: null, ofAll: false },
      }));
    const said = (count: number, clause = 'III.3 Tiêu chí') =>
      linesOf(pledge({ frame, lines: { ...lines, targets: [], criteria: asked(count, clause) } }).document);
    const cited = (of: string[]) => of.find((line) => line.startsWith('Và các nội dung khác'));
    expect(cited(said(13))).toBeUndefined();
    expect(cited(said(14))).toMatch(/hộ gia đình tại Mục III\.3 của Kế hoạch số 12\/KH-UBND ngày .+\.$/u);
    expect(cited(said(14, ''))).toContain('hộ gia đình trong Kế hoạch số 12/KH-UBND');
  });

  it('asks for households only where the plan, or what is registered, speaks of them', () => {
    const [own] = lines.targets;
    const forTeams = {
      ...lines,
      targets: own ? [{ ...own, words: 'đạt 80% nguồn tin về hộ tịch' }] : [],
      criteria: [],
    };
    const asked = (of: typeof lines) =>
      linesOf(registrationSheet({ frame, lines: of, registration: null }).document);
    expect(asked(lines)).toContain('Tổng số hộ: ……');
    expect(asked(forTeams)).not.toContain('Tổng số hộ: ……');
    expect(asked(forTeams).join('\n')).toContain('1 | Đạt 80% nguồn tin');
  });

  it('never repeats a clause that is out of bounds, and says where it stands', () => {
    const said = linesOf(guidance({ frame, lines, kinds: [] }).document).join('\n');
    expect(said).toContain('không bao gồm các nội dung: Mục II.4');
  });
});

describe('a commune in a body’s name', () => {
  it.each([
    ['Ủy ban nhân dân phường Hòa Bình', 'phường Hòa Bình', 'phường'],
    ['Phòng Văn hóa - Xã hội xã Lúa Vàng', 'xã Lúa Vàng', 'xã'],
    ['ỦY BAN NHÂN DÂN ĐẶC KHU ĐẢO VÂN', 'đặc khu Đảo Vân', 'đặc khu'],
    ['Trường Tiểu học Sao Mai', 'Trường Tiểu học Sao Mai', 'xã'],
  ])('of %s is %s', (body, territory, level) => {
    expect([territoryOf(body), levelOf(body)]).toEqual([territory, level]);
  });
});

describe('minutes', () => {
  it('are signed by the secretary at the left and the chair at the right', () => {
    const { besides, signature } = minutes({ frame, of: 'meeting', launch }).document;
    expect(besides?.map(({ position }) => position)).toEqual(['THƯ KÝ']);
    expect(signature.position).toBe('CHỦ TRÌ');
  });

  it('of any meeting but the launch take no day from the plan', () => {
    const said = linesOf(minutes({ frame, of: 'meeting', launch }).document).join('\n');
    expect(said).not.toContain('nhà văn hóa phường');
  });
});
