import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '#calendar';
import { figuresCompared, type Paper, type PaperKindName } from '#documents';
import type { Act } from '../act.ts';
import * as communes from '../communes.ts';
import * as difficulties from '../difficulties.ts';
import * as freezing from '../evaluation-freezing.ts';
import * as shown from '../evaluation-shown.ts';
import * as paperNumbers from '../paper-numbers.ts';
import * as paperSendings from '../paper-sendings.ts';
import * as papers from '../papers.ts';
import * as reminders from '../reminder-history.ts';
import { day, ward as wardOf } from '../testing.ts';
import { keptSet, openEvaluation } from '../testing-evaluations.ts';
import { atLeast, criterion, type Judged, judgedWard, setOf } from '../testing-facts.ts';
import * as fillings from './index.ts';

const JANUARY = '2027-01-05T03:00:00Z';
const set = setOf(
  [
    criterion('buoi', {
      ...{ title: 'Buổi tuần tra', asks: { kind: 'count', at: atLeast('12') } },
      scores: { kind: 'scaled', points: '100' },
    }),
    criterion('ngoai', { title: 'Nội dung ngoài phần mềm', bounds: 'out' }),
  ],
  {
    caps: [{ class: 'good', atMost: { value: '90' }, of: 'rated' }],
    notRated: [{ kind: 'no reports' }],
  },
  'walks',
);

let ward: Judged;
let issuers: Awaited<ReturnType<typeof communes.issuers>>;
let frozen: string;
let open: string;
let judge: (
  title: string,
  year: number,
  days?: Record<'from' | 'to' | 'decidedOn' | 'selfUntil', CivilDate>,
) => Promise<string>;

/** Four areas: two reach every quarter what is asked, one half of it, and the last sends nothing. */
beforeAll(async () => {
  ward = await judgedWard({
    areas: 4,
    set: setOf([], {}, 'first'),
    questions: {
      buoi: { measure: 'buổi' },
      treo: { kind: 'ratio', target: '90' },
      ke: { kind: 'attestation' },
    },
  });
  for (const [place, buoi] of ['3', '3', '2'].entries())
    for (const quarter of [0, 1, 2, 3])
      await ward.send(place, quarter, { buoi, treo: '40', 'treo.whole': '50', ke: 'yes' }, JANUARY);
  issuers = await officer(communes.issuers);
  const id = await officer((act) => keptSet(act, set));
  const sources = [{ criterion: 'buoi', indicator: ward.asked.buoi ?? '' }];
  judge = (title, year, days) =>
    officer((act) =>
      openEvaluation(act, ward.movement, {
        ...{ set: id, title, year, sources, objectionsUntil: null },
        ...days,
      }),
    );
  frozen = await judge('Khu dân cư năm 2026', 2026);
  open = await judge('Đánh giá lần hai', 2025);
  await officer((act) => shown.show(act, frozen));
  expect(await officer((act) => freezing.freeze(act, frozen, ''))).toMatchObject({ ok: true });
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>) => ward.town.as(ward.town.officer, work, JANUARY);
const issuer = (kind: string) => issuers.find((one) => one.kind === kind)?.id ?? '';
const subjects = (kind: PaperKindName) => officer((act) => fillings.subjects(act, kind, ward.movement));
const fill = (kind: PaperKindName, about: Record<string, string>, from = 'committee') =>
  officer((act) => fillings.fill(act, { kind, about, issuer: issuer(from), movement: ward.movement }));
const filled = async (kind: PaperKindName, about: Record<string, string>, from?: string): Promise<Paper> =>
  (await fill(kind, about, from)) ?? expect.fail(`${kind} is not filled`);
const said = ({ document }: Paper) => JSON.stringify(document);

describe('papers that are filled', () => {
  it('tell of what they offer, and every figure is the same when they are filled again', async () => {
    const kinds = [
      'reminder',
      'notice',
      'mergedReport',
      'interimReview',
      'finalReview',
      'resultList',
    ] as const;
    for (const kind of [...kinds, 'submission', 'recognition'] as const) {
      const [first, ...rest] = await subjects(kind);
      if (!first) expect.fail(`${kind} has no subject`);
      const paper = await filled(kind, first.about);
      expect(paper.document.header.symbol).toBe('UBND');
      const states = Object.values(figuresCompared(paper, await filled(kind, first.about)));
      expect(states.every(({ state }) => state === 'same')).toBe(true);
      for (const { about } of rest.slice(-1)) await filled(kind, about);
    }
  });

  it('are nothing of another movement, of another commune, or of what is not there', async () => {
    const elsewhere = await wardOf(ward.town.database);
    const asked = { issuer: issuer('committee'), movement: ward.movement };
    const period = ward.periods[0] ?? '';
    for (const kind of ['reminder', 'mergedReport', 'resultList', 'submission', 'answer'] as const) {
      const about = { period, evaluation: frozen, difficulty: randomUUID() };
      expect(
        await elsewhere.as(elsewhere.officer, (act) => fillings.fill(act, { ...asked, kind, about })),
      ).toBeNull();
      expect(await fill(kind, { period: randomUUID(), evaluation: randomUUID() })).toBeNull();
    }
  });
});

describe('the merged report as a paper', () => {
  it('says what a later report changed, and nothing else', async () => {
    const [about = {}] = (await subjects('mergedReport')).map((one) => one.about);
    const before = await filled('mergedReport', about);
    await ward.send(3, 3, { buoi: '5', treo: '10', 'treo.whole': '10', ke: 'yes' }, JANUARY);
    const compared = figuresCompared(before, await filled('mergedReport', about));
    const changed = Object.entries(compared).flatMap(([id, one]) =>
      one.state === 'changed'
        ? [`${before.figures[id]?.source.part}: ${before.figures[id]?.printed} → ${one.now}`]
        : [],
    );
    expect(changed).toContain('value: 8 → 13');
    expect(changed).toContain('percent: 80 % → 81,25 %');
    expect(Object.entries(compared)).toContainEqual([expect.any(String), { state: 'gone' }]);
  });

  it('is addressed by the chain of whoever issues it', async () => {
    const [about = {}] = (await subjects('mergedReport')).map((one) => one.about);
    const police = await filled('mergedReport', about, 'police');
    expect(police.document.header.issuingBody).toContain('CÔNG AN');
  });
});

describe('a paper on results', () => {
  it('that recognises or submits is only offered of frozen results, and made of no others', async () => {
    for (const kind of ['submission', 'recognition'] as const) {
      expect((await subjects(kind)).map(({ about }) => about)).toEqual([
        { evaluation: frozen },
        { evaluation: frozen, least: 'good' },
      ]);
      expect(await fill(kind, { evaluation: open })).toBeNull();
    }
  });

  it('recognises who is in a class, names the others only where it submits, and says what is not included', async () => {
    const decision = said(await filled('recognition', { evaluation: frozen }));
    expect(decision).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN');
    expect(decision).toContain('Tổ dân phố 3');
    expect(decision).not.toContain('Tổ dân phố 4');
    expect(decision).toContain('Nội dung ngoài phần mềm');
    const best = await filled('submission', { evaluation: frozen, least: 'good' }, 'police');
    expect(best.document.annexes?.map(({ body }) => JSON.stringify(body).match(/Tổ dân phố \d/gu))).toEqual([
      ['Tổ dân phố 1', 'Tổ dân phố 2'],
      ['Tổ dân phố 3', 'Tổ dân phố 4'],
    ]);
    expect(best.document.addressees[0]).toMatch(/^Chủ tịch Ủy ban nhân dân/u);
  });

  it('follows the submission once that has its number', async () => {
    const before = await filled('recognition', { evaluation: frozen });
    expect(before.document.legalBases.at(-1)).toBe('Theo đề nghị của …… tại Tờ trình số ……');
    const about = { evaluation: frozen };
    const { document, figures } = await filled('submission', about, 'police');
    const signature = { authority: [], position: 'TRƯỞNG CÔNG AN', name: 'Lê Văn Mẫu' };
    const line = await officer(async (act) => {
      const kind = 'submission' as const;
      const asked = { kind, about, issuer: issuer('police'), movement: ward.movement };
      const paper = await papers.draw(act, {
        ...asked,
        filled: { document: { ...document, signature }, figures },
      });
      const issued = await paperNumbers.issue(act, {
        paper,
        version: 1,
        dated: day('2027-01-05'),
        reserved: null,
      });
      expect(issued).toEqual({ ok: true, number: 1 });
      return (await paperNumbers.ofPaper(act, paper))?.id ?? '';
    });
    expect((await filled('recognition', about)).document.legalBases.at(-1)).toMatch(
      /^Theo đề nghị của Công an .+ tại Tờ trình số 01\/TTr-\S+ ngày 05 tháng 01 năm 2027$/u,
    );
    await officer((act) => paperNumbers.makeVoid(act, line, 'Sai thể thức'));
    expect((await filled('recognition', about)).document).toEqual(before.document);
  });

  it('is provisional in a report or a review where it is not frozen', async () => {
    const list = await filled('resultList', { evaluation: open });
    expect(said(list)).toContain('Kết quả chưa chốt');
    expect(said(list)).toMatch(/báo cáo kết quả đánh giá lần hai \(số liệu từ ngày 01 tháng 01 năm 2026/u);
    expect(list.document.addressees).toEqual(['……']);
    const review = said(await filled('finalReview', { span: 'whole' }));
    expect(review).toContain('Kết quả dự kiến, chưa chốt');
    expect(review).toContain('Kết quả đã chốt ngày 05 tháng 01 năm 2027');
    expect((await subjects('notice')).map(({ about }) => about)).toEqual([{ evaluation: frozen }, {}]);
  });
});

describe('a review', () => {
  it('adds up its periods, of any stretch from the beginning, and nobody’s yes twice', async () => {
    expect((await subjects('interimReview')).map(({ label }) => label)).toEqual([
      'Từ đầu đến hết quý 3',
      'Từ đầu đến hết quý 2',
      'Từ đầu đến hết quý 1',
      'Cả phong trào',
    ]);
    const half = await filled('interimReview', { span: 'until', period: ward.periods[1] ?? '' });
    const together = Object.values(half.figures).filter(({ source }) => source.from === 'course');
    expect(together.map(({ printed }) => printed)).toEqual(['16', '80 %', '240', '300']);
    expect(said(half)).not.toContain('Khu dân cư năm 2026');
    expect(said(await filled('interimReview', { span: 'whole' }))).toContain('Khu dân cư năm 2026');
  });
});

describe('a letter', () => {
  it('that reminds is offered while a report lacks, and names who owes it', async () => {
    const [first] = await subjects('reminder');
    expect(first?.label).toBe('Quý 3: 1 đơn vị');
    const letter = await filled('reminder', first?.about ?? {});
    expect(letter.document.addressees).toEqual(['Tổ dân phố 4']);
    expect(await fill('reminder', { period: ward.periods[3] ?? '' })).toBeNull();
  });

  it('that reminds and is sent has reminded, once, who still waits', async () => {
    const about = (await subjects('reminder'))[0]?.about ?? {};
    const { document } = await filled('reminder', about);
    const signature = { authority: [], position: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' };
    const said = await officer(async (act) => {
      const paper = await papers.draw(act, {
        ...{ kind: 'reminder', about, issuer: issuer('committee'), movement: ward.movement },
        filled: { document: { ...document, signature }, figures: {} },
      });
      const dated = day('2027-01-05');
      await paperNumbers.issue(act, { paper, version: 1, dated, reserved: null });
      const number = (await paperNumbers.ofPaper(act, paper))?.id ?? '';
      const { units } = await paperSendings.receivers(act, number);
      const sending = {
        number,
        units: units.map(({ id }) => id),
        bodies: [],
        way: 'post',
        on: dated,
      } as const;
      for (const _ of [1, 2]) expect(await paperSendings.note(act, sending)).toEqual({ ok: true });
      return reminders.history(act, about.period ?? '');
    });
    expect(said.map(({ unitName, way, words }) => [unitName, way, words])).toEqual([
      [
        'Tổ dân phố 4',
        'letter',
        expect.stringMatching(/^Công văn số 01\/UBND đôn đốc .+ gửi ngày 2027-01-05$/u),
      ],
    ]);
  });

  it('that answers is offered once there is an answer', async () => {
    expect(await subjects('answer')).toEqual([]);
    const raised = { movement: ward.movement, question: null, words: 'Chưa rõ cách tính', key: randomUUID() };
    const head = ward.heads[1] ?? expect.fail('nobody');
    await ward.town.as(head, (act) => difficulties.raise(act, raised), JANUARY);
    await officer(async (act) => {
      const [difficulty] = await difficulties.list(act, ward.movement);
      const given = { words: 'Tính cả quý.', on: day('2027-01-05'), plan: null, body: issuer('committee') };
      return difficulties.answer(act, { difficulty: difficulty?.id ?? '', ...given });
    });
    const [only, ...more] = await subjects('answer');
    expect([only?.label, more]).toEqual(['Tổ dân phố 2: Chưa rõ cách tính', []]);
    const letter = await filled('answer', only?.about ?? {});
    expect(letter.document.addressees).toEqual(['Tổ dân phố 2']);
    expect(said(letter)).toContain('Tính cả quý.');
  });
});

describe('an evaluation in which nobody is rated', () => {
  it('says nothing of a cap of nobody', async () => {
    const cap = 'trong mức tối đa';
    expect(said(await filled('resultList', { evaluation: frozen }))).toContain(cap);
    const end = day('2028-12-31');
    const later = { from: day('2028-01-01'), ...{ to: end, decidedOn: end, selfUntil: end } };
    const none = said(await filled('resultList', { evaluation: await judge('Chưa ai', 2028, later) }));
    expect(none).not.toMatch(/tối đa/u);
  });
});
