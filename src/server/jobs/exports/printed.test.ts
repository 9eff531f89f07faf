import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { mergedReport, type OfficialDocument, plain } from '#documents';
import { communes, paperNumbers, papers } from '#store';
import { caseInput, pagesOf, squeezed, wordsOf } from '../../render/testing-paper.ts';
import { keptSet, openEvaluation, smallSet } from '../../store/testing-evaluations.ts';
import { type Judged, judgedWard } from '../../store/testing-facts.ts';
import { askExport, kindOf } from './index.ts';
import { fileName } from './kind.ts';

/** More than share a file. */
const UNITS = 23;
const DECEMBER = '2026-12-10T03:00:00Z';

let ward: Judged;
let evaluation: string;

beforeAll(async () => {
  ward = await judgedWard({
    ...{ areas: UNITS, set: smallSet({}, 'first') },
    questions: { buoi: { kind: 'count', question: 'Số buổi tuyên truyền đã tổ chức' } },
  });
  evaluation = await officer(async (act) => {
    const set = await keptSet(act, smallSet());
    const sources = [{ criterion: 'buoi', indicator: ward.asked.buoi ?? '' }];
    return openEvaluation(act, ward.movement, { set, sources });
  });
});
afterAll(() => ward.town.close());

const officer = <T>(work: Parameters<typeof ward.town.as<T>>[1]) =>
  ward.town.as(ward.town.officer, work, DECEMBER);
const ask = (said: Record<string, string>) => officer((act) => askExport(act, said));

const LETTER: OfficialDocument = {
  ...mergedReport(caseInput('front-prose')),
  type: { name: '', code: null },
  title: 'Đề nghị gửi báo cáo',
  addressees: ['Các đơn vị'],
  body: [{ block: 'paragraph', text: plain('Đề nghị đơn vị gửi báo cáo./.') }],
};

const drawn = (document: OfficialDocument) =>
  officer(async (act) => {
    const [issuer] = await communes.issuers(act);
    const filled = { document, figures: {} };
    const [kind, movement] = ['reminder' as const, ward.movement];
    return papers.draw(act, { issuer: issuer?.id ?? '', kind, movement, about: {}, filled });
  });

describe('a letter to each unit', () => {
  it('is an archive of as many files, each addressed to its unit', async () => {
    const far: string[] = [];
    const paper = await drawn(LETTER);
    const files = await filesIn(await made('letters', { paper, form: 'zip' }, far));
    expect(files.size).toBe(UNITS);
    expect(far).toEqual(Array.from({ length: UNITS + 1 }, (_, at) => `${at}/${UNITS}`));
    const [name = '', bytes = Uint8Array.of()] = [...files][7] ?? [];
    const [, unit = ''] = /^\S+ (.+)\.pdf$/.exec(name) ?? [];
    expect(wordsOf(await pagesOf(bytes))).toContain(squeezed(`Kính gửi: ${unit}`));
    expect(Buffer.from(bytes).includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
  });

  it('is one file with a bookmark each, in the order of the list', async () => {
    const paper = await drawn(LETTER);
    const merged = await made('letters', { paper, form: 'pdf' });
    const names = [...(await filesIn(await made('letters', { paper, form: 'zip' }))).keys()];
    const pages = await pagesOf(merged);
    expect(pages).toHaveLength(UNITS);
    const outline = (await (await getDocumentProxy(merged.slice())).getOutline()) ?? [];
    expect(outline.map(({ title }) => `${title}.pdf`)).toEqual(names);
  });

  it('goes to those alone that it names', async () => {
    const [first] = (
      await filesIn(await made('letters', { paper: await drawn(LETTER), form: 'zip' }))
    ).keys();
    const [, unit = ''] = /^\S+ (.+)\.pdf$/.exec(first ?? '') ?? [];
    const paper = await drawn({ ...LETTER, addressees: [unit, 'Ai khác'] });
    expect([...(await filesIn(await made('letters', { paper, form: 'zip' }))).keys()]).toEqual([first]);
  });

  it('is not to be had of a paper that is the same for all, that was dropped, or in another form', async () => {
    const notice = await drawn({ ...LETTER, type: { name: 'THÔNG BÁO', code: 'TB' } });
    const paper = await drawn(LETTER);
    const refused = { ok: false, problem: 'not found' };
    expect(await ask({ kind: 'letters', paper: notice, form: 'zip' })).toEqual(refused);
    expect(await ask({ kind: 'letters', paper, form: 'docx' })).toEqual(refused);
    expect(await ask({ kind: 'letters', paper, form: 'pdf' })).toMatchObject({ ok: true });
    await officer((act) => papers.drop(act, { paper, version: 1 }));
    expect(await ask({ kind: 'letters', paper, form: 'pdf' })).toEqual(refused);
    expect(await saidOf('letters', { paper, form: 'pdf' })).toMatch(/đã bỏ/);
  });

  it('is not to be had once its number is void', async () => {
    const signature = { authority: [], position: 'CHỦ TỊCH', name: 'Trần Văn Thử' };
    const paper = await drawn({ ...LETTER, signature });
    await officer(async (act) => {
      const issued = await paperNumbers.issue(act, { paper, version: 1, dated: act.today, reserved: null });
      expect(issued).toMatchObject({ ok: true });
      expect(await askExport(act, { kind: 'letters', paper, form: 'pdf' })).toMatchObject({ ok: true });
      const line = await paperNumbers.ofPaper(act, paper);
      expect(await paperNumbers.makeVoid(act, line?.id ?? '', 'Ghi nhầm')).toEqual({ ok: true });
    });
    expect(await ask({ kind: 'letters', paper, form: 'zip' })).toMatchObject({ problem: 'not found' });
    expect(await saidOf('letters', { paper, form: 'pdf' })).toMatch(/số đã hủy/);
  });
});

describe('the score sheets of an evaluation', () => {
  it('are one for each unit, by their names, with its own result', async () => {
    const files = await filesIn(await made('score-sheets', { evaluation, form: 'zip' }));
    expect(files.size).toBe(UNITS);
    for (const [name, bytes] of [...files].slice(0, 2)) {
      const [, unit = ''] = /^\S+ (.+)\.pdf$/.exec(name) ?? [];
      const words = wordsOf(await pagesOf(bytes));
      expect(words).toContain(squeezed(unit.toLocaleUpperCase('vi')));
      expect(words).toContain(squeezed('Kết quả chưa chốt'));
    }
  });

  it('are one file too', async () => {
    const merged = await made('score-sheets', { evaluation, form: 'pdf' });
    const outline = (await (await getDocumentProxy(merged.slice())).getOutline()) ?? [];
    expect(outline).toHaveLength(UNITS);
  });

  it('are the staff’s, and of an evaluation that is there', async () => {
    const said = { kind: 'score-sheets', evaluation, form: 'zip' };
    expect(await ask(said)).toMatchObject({ ok: true });
    expect(await ask({ ...said, evaluation: ward.movement })).toMatchObject({ problem: 'not found' });
    const [head] = ward.heads;
    if (!head) throw new Error('no head of a unit');
    expect(await ward.town.as(head, (act) => askExport(act, said))).toMatchObject({ problem: 'not found' });
  });
});

async function made(
  kind: string,
  particulars: Record<string, string>,
  far: string[] = [],
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of making(kind, particulars, far)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

async function saidOf(kind: string, particulars: Record<string, string>): Promise<string | undefined> {
  const chunks = making(kind, particulars, []);
  for (;;) {
    const next = await chunks.next();
    if (next.done) return next.value;
  }
}

function making(kind: string, particulars: Record<string, string>, far: string[]) {
  const found = kindOf(kind);
  if (!found) throw new Error(kind);
  return found.make({
    open: officer,
    particulars,
    signal: new AbortController().signal,
    progress: (done, total) => far.push(`${done}/${total}`),
  });
}

async function filesIn(archive: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(archive), { autoClose: false });
  const files = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry()) {
    const chunks = await (await zip.openReadStreamPromise(entry)).toArray();
    files.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)));
  }
  zip.close();
  return files;
}

describe('the name of a file', () => {
  it('has none of the signs that folders refuse, plain spaces, and whole words', () => {
    expect(fileName('Báo cáo\u00a0 12/BC: “a”', 'zip')).toBe('Báo cáo 12-BC- “a”.zip');
    expect(fileName('phong trào '.repeat(20), 'pdf')).toMatch(/^[phong trào]{1,120}(?<=phong|trào)\.pdf$/u);
  });
});
