import { describe, expect, it } from 'vitest';
import { type EditedPaper, editedOf, type OfficialDocument, type Paper, pictureKey, plain } from '#documents';
import { readEdited } from './edited-paper.ts';

const drawing = { block: 'picture', svg: '<svg/>', width: 100, height: 50, told: 'Biểu đồ' } as const;

const document: OfficialDocument = {
  trial: false,
  header: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
    number: null,
    symbol: 'UBND',
    place: 'An Lạc Đông',
    date: { day: null, month: 3, year: 2026 },
  },
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả quý I',
  legalBases: [],
  addressees: [],
  body: [{ block: 'paragraph', text: [{ text: 'Có ' }, { text: '250', figure: 'f1' }] }, drawing],
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  recipients: null,
};
const paper: Paper = {
  document,
  figures: { f1: { printed: '250', source: { from: 'merged', period: 'p', indicator: null } } },
};

const sent = (changed: object = {}) =>
  readEdited(JSON.stringify({ ...editedOf(document), ...changed }), paper);
const paragraph = (text: string) => ({ block: 'paragraph' as const, text: plain(text) });
const COLUMN = { share: 1, align: 'left' } as const;
const bodyOf = (read: ReturnType<typeof sent>) => read.ok && read.content.document.body;

describe('what a browser sent as an edited paper', () => {
  it('is the paper where nothing was changed', () => {
    expect(sent()).toMatchObject({ ok: true, content: paper });
  });

  it('changes nothing that may not be changed, whatever else it holds', () => {
    const read = sent({
      header: { issuingBody: 'X' },
      type: { name: 'LỆNH' },
      trial: true,
      figures: {},
      number: 7,
    });
    expect(read).toMatchObject({ ok: true, content: paper });
  });

  it('brings no drawing of its own, and no figure that is not the paper’s', () => {
    const body = [
      { block: 'picture', key: pictureKey(drawing), svg: '<svg onload="alert(1)"/>' },
      { block: 'paragraph', text: [{ text: '9', figure: 'f9', source: { from: 'plan' } }] },
    ];
    expect(bodyOf(sent({ body }))).toEqual([drawing, { block: 'paragraph', text: plain('9') }]);
  });

  it.each<[string, Partial<EditedPaper> | object]>([
    ['no block', { body: [7] }],
    ['an unknown block', { body: [{ block: 'script', text: [] }] }],
    ['a heading of level 9', { body: [{ block: 'heading', level: 9, text: [] }] }],
    [
      'a table with rows of other lengths',
      {
        body: [{ block: 'table', columns: [{ share: 1, align: 'left' }], head: [], rows: [[[], []]] }],
      },
    ],
    ['bold that is a word', { body: [{ block: 'paragraph', text: [{ text: 'a', bold: 'x' }] }] }],
    ['no signature', { signature: null }],
  ])('is refused: %s', (_, changed) => {
    expect(sent(changed)).toEqual({ ok: false, problem: 'form' });
  });

  it.each<[string, Partial<EditedPaper>]>([
    ['its box', { handling: 'TUYỆT MẬT' }],
    ['its box, in small letters after others', { handling: 'Lưu hành nội bộ mật' }],
    ['who drew it up', { drafter: 'MẬT' }],
    ['its power', { power: 'TỐI MẬT' }],
    ['its title', { title: '[MẬT]' }],
    ['whom it goes to', { addressees: ['Độ mật: Tối mật'] }],
    ['its first lines', { body: [paragraph('Nội dung.'), { block: 'centred', text: plain('MẬT') }] }],
    ['who signs', { signature: { authority: ['TUYỆT MẬT'], position: 'CHỦ TỊCH', name: null } }],
    ['who gets it', { recipients: { lines: [{ name: 'MẬT', purpose: null }], archive: 'VT' } }],
    ['what it rests on', { legalBases: ['Mật'] }],
    ['a row', { body: [{ block: 'table', columns: [COLUMN], head: [], rows: [[[plain('TỐI MẬT')]]] }] }],
    ['a list', { body: [{ block: 'list', items: [plain('Mật')] }] }],
  ])('is refused with a secrecy mark in %s', (_, changed) => {
    expect(sent(changed)).toEqual({ ok: false, problem: 'secret' });
  });

  it('may speak of secrets', () => {
    const body = [paragraph('Thực hiện Luật Bảo vệ bí mật nhà nước; mật độ dân số; họ Mật.')];
    expect(sent({ handling: 'BẢO VỆ BÍ MẬT NHÀ NƯỚC', title: 'Bảo mật thông tin', body })).toMatchObject({
      ok: true,
    });
  });

  it('is refused where it is no JSON, too long, or says nothing', () => {
    expect(readEdited('{', paper)).toEqual({ ok: false, problem: 'form' });
    expect(sent({ title: 'a'.repeat(60_000) })).toEqual({ ok: false, problem: 'size' });
    expect(sent({ title: '\u200B ' })).toEqual({ ok: false, problem: 'title' });
    expect(sent({ body: [{ block: 'paragraph', text: plain(' ') }] })).toEqual({
      ok: false,
      problem: 'body',
    });
  });
});
