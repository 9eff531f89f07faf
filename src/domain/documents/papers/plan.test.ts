import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PlanPart, partsOf, readPlan } from '#plan';
import type { OfficialDocument } from '../official-document.ts';
import { linesOf } from '../testing.ts';
import { plan } from './plan.ts';
import { frame, unplanned } from './testing-frame.ts';

const cases = new URL('../../plan/cases/', import.meta.url);
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function setAnew(text: string) {
  const reading = readPlan({ file: 'plan.txt', text });
  const { document, recipients, targets } = reading;
  const parts = partsOf(reading.text);
  return { reading, parts, paper: plan({ frame, plan: 'plan-1', document, parts, recipients, targets }) };
}

const ofCase = (name: string) => setAnew(readFileSync(new URL(`${name}/plan.txt`, cases), 'utf8'));

/** Letters and digits alone: marks and blanks are the layout's. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function said(part: PlanPart): string {
  if (part.part === 'table') return part.rows.flat().join('');
  return part.part === 'heading' ? `${part.number ?? ''}${part.words}` : part.words;
}

const bodyAlone = ({ legalBases, body }: OfficialDocument): OfficialDocument => ({
  trial: false,
  header: { ...setAnew('').paper.document.header, symbol: null, issuingBody: '', place: '' },
  type: { name: '', code: null },
  title: '',
  addressees: [],
  recipients: null,
  signature: { authority: [], position: '', name: '' },
  legalBases,
  body,
});

describe('a plan set anew', () => {
  it.each(names)('loses no word of the plan, and adds none: %s', (name) => {
    const { parts, paper } = ofCase(name);
    const printed = bare(linesOf(bodyAlone(paper.document)).join('')).replace(/^ngàythángnăm\d+/u, '');
    expect(printed).toBe(bare(parts.body.map(said).join('')));
    const annexed = (paper.document.annexes ?? []).flatMap(({ body }) =>
      linesOf(bodyAlone({ ...paper.document, legalBases: [], body })).slice(2),
    );
    for (const { parts: own } of parts.annexes)
      expect(bare(annexed.join(''))).toContain(bare(own.map(said).join('')));
  });

  it.each(names)('opens the item of each target whose number it prints: %s', (name) => {
    const { reading, paper } = ofCase(name);
    for (const { printed, source } of Object.values(paper.figures)) {
      expect(source).toMatchObject({ from: 'plan', plan: 'plan-1' });
      const target = reading.targets.find(({ id }) => source.from === 'plan' && id === source.item);
      const value = Number(printed.replace(/[\s%.]/gu, '').replace(',', '.'));
      expect([target?.value].flat()).toContain(value);
      expect(target?.outOfBounds).toBeUndefined();
    }
  });

  it.each(['model-area', 'island-health-environment', 'fire-peak'])(
    'reads line by line as expected: %s',
    async (name) => {
      const { document } = ofCase(name).paper;
      await expect(`${linesOf(document).join('\n')}\n`).toMatchFileSnapshot(`cases/plan-${name}.txt`);
    },
  );

  const PLAN = [
    'UBND PHƯỜNG AN LẠC ĐÔNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 07/KH-UBND',
    'An Lạc Đông, ngày 05 tháng 2 năm 2027',
    'KẾ HOẠCH',
    'Phong trào thi đua “Ngõ xanh”',
    'Căn cứ Luật Thi đua, khen thưởng;',
    'Ủy ban nhân dân phường ban hành Kế hoạch như sau:',
    'I. MỤC TIÊU',
    '1. Chỉ tiêu: có trên 80% hộ gia đình trồng hoa.',
    'III. TỔ CHỨC',
    '1. Công an phường',
    '- Chủ trì hướng dẫn.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, CAP.',
    'CHỦ TỊCH',
    'Trần Thị Mẫu',
  ].join('\n');

  it('keeps number, date and signer, names the body in full, and adds TM. where the post stands alone', () => {
    const { header, signature, recipients, legalBases } = setAnew(PLAN).paper.document;
    expect(header).toMatchObject({
      issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
      number: 7,
      symbol: 'UBND',
      date: { day: 5, month: 2, year: 2027 },
    });
    expect(signature).toEqual({
      authority: ['TM. ỦY BAN NHÂN DÂN'],
      position: 'CHỦ TỊCH',
      name: 'Trần Thị Mẫu',
    });
    expect(recipients?.archive).toBe('VT, CAP');
    expect(legalBases).toEqual(['Căn cứ Luật Thi đua, khen thưởng']);
  });

  it.each([
    ['07/KH-UBND', 7, 'UBND'],
    ['08-KH/ĐTN', 8, 'ĐTN'],
    ['/KH-MTTQ-BTT', null, 'MTTQ-BTT'],
    ['52/QĐ-UBND', null, 'UBND'],
  ])('takes %s for the number that it is', (printed, number, symbol) => {
    const { header } = setAnew(PLAN.replace('07/KH-UBND', printed)).paper.document;
    expect(header).toMatchObject({ number, symbol });
  });

  it('keeps the numbers of headings where they jump, and counts by itself where they do not', () => {
    const jumping = setAnew(PLAN).paper.document.body.filter(({ block }) => block === 'heading');
    expect(jumping.map((block) => ('number' in block ? block.number : null))).toEqual(['I.', 'III.', '1.']);
    const even = setAnew(PLAN.replace('III. TỔ', 'II. TỔ')).paper.document.body;
    expect(even.filter((block) => 'number' in block)).toEqual([]);
  });

  it('prints bold what stands before a colon only, with the figure in what follows', () => {
    const { body } = setAnew(PLAN).paper.document;
    expect(body[2]).toEqual({
      block: 'paragraph',
      text: [
        { text: '1. ', bold: true },
        { text: 'Chỉ tiêu: ', bold: true },
        { text: 'có trên ' },
        { text: '80%', figure: 'f1' },
        { text: ' hộ gia đình trồng hoa.' },
      ],
    });
  });

  it('is made of whatever was read, even of nothing', () => {
    const { document } = plan({
      ...{ frame: unplanned, plan: 'plan-1', parts: partsOf(''), recipients: [], targets: [] },
      document: readPlan({ file: 'x.txt', text: '' }).document,
    });
    expect(document.body).toEqual([]);
    expect(document.header).toMatchObject({ issuingBody: unplanned.issuer.issuingBody, number: null });
    expect(document.signature).toEqual(unplanned.signature);
  });
});
