import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { fieldsOfQuestion } from '#reporting';
import { linesOf } from './layout.ts';
import { makeHere } from './make.ts';
import { blank, everyKind, form, question } from './testing-blank.ts';
import { partsOf } from './testing-edit.ts';

async function made(given = blank()) {
  const book = await readXlsx(await makeHere(given), { readStyles: true });
  const [report, explained, identity] = book.sheets;
  if (!report || !explained || !identity) throw new Error('three sheets');
  return { book, report, explained, identity };
}

describe('a report form that is made', () => {
  it('has a cell for every field of every question, once, open and named; nothing else is open', async () => {
    const fields = everyKind.flatMap(fieldsOfQuestion).map(({ name }) => name);
    const boxes = linesOf(form()).flatMap((line) => line.boxes.map(({ field }) => field));
    expect([...boxes].sort()).toEqual([...fields].sort());
    const { book, report } = await made();
    const open = [...(report.cells ?? [])].filter(([, { style }]) => style?.protection?.locked === false);
    const cells = linesOf(form()).flatMap((line) => line.boxes.map(({ span }) => span));
    expect(open.length).toBe(cells.reduce((sum, span) => sum + span));
    expect(book.namedRanges?.filter(({ name }) => name.startsWith('thidua_'))).toHaveLength(fields.length);
  });

  it('is protected without a password, keeps its head in sight and repeats it on paper', async () => {
    const { report } = await made();
    expect(report.protection).toMatchObject({ sheet: true });
    expect(report.protection?.password).toBeUndefined();
    expect(report.freezePane).toMatchObject({ rows: 6 });
    expect(report.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
    expect(report.pageSetup?.printTitlesRow).toBe('$6:$6');
    const workbook = (await partsOf(await makeHere(blank()))).find(({ name }) => name === 'xl/workbook.xml');
    expect(workbook?.content).toContain("'Báo cáo'!$6:$6<"); // Excel repairs a file that forgets the quotes.
  });

  it('says whose it is, and hides what it is known by', async () => {
    const { report, explained, identity } = await made();
    const said = report.rows.flat().join('\n');
    for (const words of ['Quý II năm 2026', 'Tổ dân phố 1 (TDP-01)', 'phường Thử', '05/07/2026'])
      expect(said).toContain(words);
    expect(explained.rows.flat()).toContain('Mô hình có quyết định');
    expect(identity.veryHidden).toBe(true);
    expect(report.columns?.[0]?.hidden).toBe(true);
  });

  it('makes no formula of anybody’s words', async () => {
    const nasty = '=HYPERLINK("http://a.b","x")';
    const asked = form([question('a', { text: nasty, measure: '+1', clause: '@x' }), question('b')], {
      movement: nasty,
      unit: { code: '-1', name: nasty },
      checks: [{ kind: 'not more', left: 'a', right: ['b'], message: `"&${nasty}&"` }],
    });
    const { book } = await made(blank({ form: asked, answers: { a: nasty, 'a.why': nasty } }));
    const formulas = book.sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap((cell) => cell.formula ?? []),
    );
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).not.toContain('HYPERLINK');
    expect(book.sheets[0]?.rows.flat().filter((value) => value === nasty)).toHaveLength(3);
  });

  it('says of a choice which questions it is among', async () => {
    const choice = { eitherOr: 'việc tốt' };
    const asked = form([question('a'), question('b', choice), question('c', choice)]);
    const { report } = await made(blank({ form: asked }));
    const said = report.rows.flat().filter((value) => String(value).includes('Chỉ cần trả lời'));
    expect(said).toEqual([
      'Câu hỏi b\nChỉ cần trả lời một trong các câu 2, 3.',
      'Câu hỏi c\nChỉ cần trả lời một trong các câu 2, 3.',
    ]);
  });

  it('checks while one types what the page checks', async () => {
    const { report } = await made();
    const ruleAt = (ref: string) => report.dataValidations?.find(({ range }) => range === ref);
    expect(ruleAt('D8')).toMatchObject({ type: 'whole', formula1: '0', formula2: '999999999999' });
    expect(ruleAt('D9')).toMatchObject({ type: 'decimal', formula1: '1', formula2: '1000' });
    expect(ruleAt('D12')).toMatchObject({ type: 'list' });
    for (const rule of report.dataValidations ?? [])
      expect((rule.errorMessage ?? '').length).toBeLessThan(225);
  });
});
