import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Block,
  editedInWord,
  editedOf,
  figuresChecked,
  type OfficialDocument,
  type Paper,
  plain,
  redline,
  withEdited,
} from '#documents';
import { readPaperFile } from '#files';
import { renderDocx } from '#render';
import { office, savedByOffice } from '../../../../server/render/testing-office.ts';

const source = { from: 'merged', period: 'p', indicator: null } as const;
const drawing = {
  block: 'picture',
  width: 120,
  height: 40,
  told: 'Biểu đồ cột: Tổ 1 12, Tổ 2 9',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="60" height="20"/></svg>',
} as const;

const report: OfficialDocument = {
  trial: true,
  header: {
    parentBody: 'ỦY BAN NHÂN DÂN TỈNH LA NGÀ',
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
    number: null,
    symbol: 'UBND',
    place: 'An Lạc Đông',
    date: { day: null, month: 3, year: 2026 },
  },
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả phong trào thi đua “Ngõ xanh” quý I năm 2026',
  urgency: 'KHẨN',
  legalBases: ['Căn cứ Luật Thi đua, khen thưởng', 'Căn cứ Kế hoạch số 12/KH-UBND'],
  addressees: ['Ủy ban nhân dân tỉnh', 'Công an tỉnh'],
  body: [
    { block: 'heading', level: 1, text: plain('Kết quả chung') },
    {
      block: 'paragraph',
      text: [
        { text: 'Toàn phường có ' },
        { text: '1.250', figure: 'f1' },
        { text: ' hộ đạt, ' },
        { text: 'tăng mạnh', bold: true },
        { text: ' so với ' },
        { text: 'năm trước', italic: true },
        { text: '; tỷ lệ ' },
        { text: '87,5 %', figure: 'f2' },
        { text: '.' },
      ],
    },
    { block: 'heading', level: 2, text: plain('Từng tổ dân phố') },
    { block: 'heading', level: 3, text: plain('Tổ đạt') },
    { block: 'list', items: [plain('Tổ 1 đạt sớm;'), plain('Tổ 2 đạt đúng hạn.')] },
    {
      block: 'table',
      columns: [
        { share: 1, align: 'center' },
        { share: 4, align: 'left' },
        { share: 2, align: 'right' },
      ],
      head: [[[plain('TT')], [plain('Tổ dân phố')], [plain('Số hộ')]]],
      rows: [
        [[plain('1')], [plain('Tổ 1')], [[{ text: '12', figure: 'f3' }]]],
        [[plain('2')], [plain('Tổ 2'), plain('(mới lập)')], []],
      ],
    },
    drawing,
    { block: 'fill-in', label: 'Ý kiến khác:', lines: 2 },
    { block: 'paragraph', text: plain('Trên đây là báo cáo.') },
  ],
  signature: {
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
    name: 'Trần Thị Mẫu',
  },
  recipients: {
    lines: [
      { name: 'Đảng ủy phường', purpose: 'để báo cáo' },
      { name: 'Các tổ dân phố', purpose: null },
    ],
    archive: 'VT, CAP',
  },
  drafter: 'NV.(30)',
  annexes: [
    { title: 'DANH SÁCH HỘ', across: true, body: [{ block: 'paragraph', text: plain('Mười hai hộ.') }] },
    { title: 'BẢNG ĐIỂM', body: [{ block: 'paragraph', text: plain('Theo tháng.') }] },
  ],
};

const order: OfficialDocument = {
  ...report,
  type: { name: 'QUYẾT ĐỊNH', code: 'QĐ' },
  power: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
  addressees: [],
  annexes: [],
  besides: [{ authority: [], position: 'THƯ KÝ', name: 'Lê Văn Thử' }],
  body: [
    { block: 'centred', text: plain('QUYẾT ĐỊNH:') },
    { block: 'chapter', text: plain('QUY ĐỊNH CHUNG') },
    { block: 'article', text: plain('Ban Chỉ đạo') },
    { block: 'clause', text: plain('Ban gồm mười hai thành viên.') },
    { block: 'clause', text: plain('Ban họp mỗi quý.') },
    { block: 'point', text: plain('Họp thường kỳ.') },
    { block: 'point', text: plain('Họp đột xuất.') },
    { block: 'article', whole: true, text: plain('Quyết định này có hiệu lực kể từ ngày ký.') },
  ],
};

const letter: OfficialDocument = {
  ...report,
  type: { name: '', code: null },
  title: 'Đôn đốc báo cáo quý I',
  addressees: ['Tổ dân phố 1'],
  annexes: [],
  body: [{ block: 'paragraph', text: plain('Đề nghị gửi báo cáo.') }],
};

const broad: OfficialDocument = {
  ...report,
  annexes: [],
  body: [
    {
      block: 'table',
      columns: Array.from({ length: 40 }, () => ({ share: 1, align: 'right' })),
      head: [Array.from({ length: 40 }, (_, at) => [plain(`Cột ${at + 1}`)])],
      rows: [Array.from({ length: 40 }, (_, at) => [plain(String(at + 1_000))])],
    },
    { block: 'paragraph', text: plain('Trên đây là báo cáo.') },
  ],
};

const papers: Record<string, Paper> = Object.fromEntries(
  Object.entries({ report, order, letter, broad }).map(([name, document]) => [
    name,
    {
      document,
      figures: {
        f1: { printed: '1.250', source },
        f2: { printed: '87,5 %', source },
        f3: { printed: '12', source },
      },
    },
  ]),
);

let folder: string;
/** The Word file of each paper. */
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thidua-word-'));
  const written = Object.entries(papers).map(
    async ([name, { document }]) => [name, await renderDocx(document, { paper: name, version: 3 })] as const,
  );
  files = Object.fromEntries(await Promise.all(written));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBack(bytes: Uint8Array | undefined, { document }: Paper) {
  const path = join(folder, 'a.docx');
  await writeFile(path, bytes ?? '');
  const file = await readPaperFile(path, 'a.docx');
  if (!file.ok) throw new Error(file.problem.message);
  return { held: file.word.held, ...editedInWord(file.word, document) };
}

describe.each(Object.entries(papers))('the Word file of a %s', (name, paper) => {
  it('read back is the paper, and says which it is', async () => {
    const { held, edited, untaken } = await readBack(files[name], paper);
    expect(held).toEqual({ paper: name, version: 3 });
    expect(edited).toEqual(editedOf(paper.document));
    expect(untaken).toEqual([]);
    expect(withEdited(paper, edited)).toEqual(paper);
  });
});

const words = fc.constantFrom(
  'Tổ dân phố',
  'đạt 1.250',
  'và',
  '#*$<w:p>&amp;',
  '😀',
  'Ủy ban',
  '“Ngõ xanh”',
  'a) b.',
);
const runs = fc
  .record({ text: words, bold: fc.boolean(), italic: fc.boolean(), figure: fc.constantFrom('', 'f1', 'f2') })
  .map(({ text, bold, italic, figure }) => ({
    text: `${text} `,
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
    ...(figure !== '' && { figure }),
  }));
/** Begins with words: a number at the start of a line would be taken for its own. */
const text = fc.array(runs, { maxLength: 4 }).map((more) => [{ text: 'Phường ' }, ...more]);
const cell = fc.array(fc.oneof(text, fc.constant([{ text: ' ' }])), { maxLength: 2 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ block: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text }),
  fc.record({
    block: fc.constant('heading' as const),
    level: fc.constantFrom(1, 2, 3),
    text,
    number: fc.constantFrom('II/', '3.1.', 'A.', 'Mục 2.', '1.'),
  }),
  fc.record({
    block: fc.constantFrom('chapter', 'article', 'clause', 'point', 'centred', 'paragraph'),
    text,
  }),
  fc.record({ block: fc.constant('article' as const), whole: fc.constant(true as const), text }),
  fc.record({ block: fc.constant('list' as const), items: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({ block: fc.constant('fill-in' as const), label: words, lines: fc.nat(2) }),
  fc.record({
    block: fc.constant('table' as const),
    columns: fc.constant([
      { share: 1, align: 'left' },
      { share: 2, align: 'right' },
    ] as const),
    head: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 1 }),
    rows: fc.array(fc.tuple(cell, cell), { maxLength: 3 }),
  }),
);

describe('whatever a paper says', () => {
  it('comes back from its Word file with every word, mark and figure', async () => {
    const paper = { document: report, figures: papers.report?.figures ?? {} };
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (body) => {
        const written = withEdited(paper, {
          ...editedOf(report),
          body: body.filter((one) => one.block !== 'picture'),
        });
        const bytes = await renderDocx(written.document, { paper: 'any', version: 1 });
        const back = withEdited(written, (await readBack(bytes, written)).edited);
        expect(redline(written.document, back.document).filter(({ change }) => change !== 'same')).toEqual(
          [],
        );
        expect(figuresChecked(back)).toEqual(figuresChecked(written));
      }),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(!office)('LibreOffice, which saved the files anew', () => {
  let saved: Map<string, Uint8Array>;
  beforeAll(async () => {
    saved = await savedByOffice(files, 'docx');
  }, 60_000);

  it.each(Object.entries(papers))('lost nothing of a %s', async (name, paper) => {
    const { held, edited, untaken } = await readBack(saved.get(name), paper);
    expect(held).toEqual({ paper: name, version: 3 });
    expect(withEdited(paper, edited)).toEqual(paper);
    expect(untaken).toEqual([]);
    expect(figuresChecked(withEdited(paper, edited)).every(({ state }) => state === 'same')).toBe(
      name === 'report',
    );
  });
});
