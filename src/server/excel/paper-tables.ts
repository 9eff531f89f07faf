import { type Cell, type OfficialDocument, type Table, type Text, voidMark } from '#documents';
import { type FormCell, type FormTable, writeFormTables } from '#files';

/** The tables of a paper and of its annexes as a workbook, each a sheet in the shape of a form; null where it has none. */
export function paperWorkbook(document: OfficialDocument): Promise<Uint8Array> | null {
  const tables = paperTables(document);
  return tables.length > 0 ? writeFormTables(tables) : null;
}

/** The same tables as forms: above each the paper's own title, and the heading or the annex under which it stands. */
export function paperTables(document: OfficialDocument): FormTable[] {
  const { type, title, body, annexes = [], trial, voided } = document;
  const above = [...(voided ? [voidMark] : []), [type.name, title].filter(Boolean).join(' – ')];
  const bodies = [
    { name: null, blocks: body },
    ...annexes.map((annex) => ({ name: annex.title, blocks: annex.body })),
  ];
  const found = bodies.flatMap(({ name, blocks }) => {
    let under = name;
    return blocks.flatMap((block) => {
      if (block.block === 'heading') under = wordsOf(block.text);
      return block.block === 'table' ? [{ table: block, under }] : [];
    });
  });
  return found.map(({ table, under }, at) =>
    formOf(table, {
      sheet: trial ? `DỮ LIỆU THỬ ${at + 1}` : `Bảng ${at + 1}`,
      above: under === null ? above : [...above, under],
    }),
  );
}

/** Characters that A4 across holds in 12 points. */
const ACROSS = 125;

/** A column is wide enough for a short number however narrow its share. */
const NARROWEST = 6;

function formOf({ columns, head, rows }: Table, named: Pick<FormTable, 'sheet' | 'above'>): FormTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    ...named,
    columns: columns.map(({ share, align }, at) => ({
      align,
      header: head
        .map((row) => linesOf(row[at] ?? []))
        .filter(Boolean)
        .join('\n'),
      width: Math.max(NARROWEST, Math.round((share / shares) * ACROSS)),
    })),
    rows: rows.map((row) => row.map((cell, at) => figureOf(linesOf(cell), columns[at]?.align === 'left'))),
  };
}

const COUNT = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})*)(?:,(\d{1,6}))?( ?%)?$/;

/** A number as it is printed in Việt Nam, in a column that is not of words: to the spreadsheet a number too. “01” is none. */
function figureOf(said: string, isWords: boolean): FormCell {
  const [match, places = '', percent] = (!isWords && COUNT.exec(said)) || [];
  if (match === undefined) return said;
  const value = Number(match.replace(/ ?%$/, '').replaceAll('.', '').replace(',', '.'));
  // what a spreadsheet would round stays as it is written
  if (!Number.isSafeInteger(Math.round(value * 1e6))) return said;
  if (percent) return { share: Number((value / 100).toFixed(places.length + 2)), decimals: places.length };
  return places ? { figure: value, decimals: places.length } : { count: value };
}

function linesOf(cell: Cell): string {
  return cell.map(wordsOf).join('\n').trim();
}

function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('');
}
