import type { Blank } from './blank.ts';
import { definitionSheet } from './definition-sheet.ts';
import { identitySheet } from './identity.ts';
import { linesOf } from './layout.ts';
import type { Line } from './line.ts';
import { HEAD, REPORT, reportSheet } from './report-sheet.ts';
import { Texts } from './rules.ts';
import { type Workbook, writeWorkbook } from './workbook.ts';

/**
 * The report form of one unit for one period, to be filled in with Excel: protected without a password, with the checks
 * of the form. Takes some milliseconds of its thread: call it through `makeReportForm`.
 */
export function makeHere(blank: Blank): Promise<Uint8Array> {
  const lines = linesOf(blank.form);
  const texts = new Texts();
  const report = reportSheet(blank, lines, texts);
  return writeWorkbook({
    title: `${blank.form.period.name} – ${blank.form.unit.name}`,
    sheets: [report, definitionSheet(blank), identitySheet(blank, texts.all)],
    names: namesOf(lines),
  });
}

/** Every answer has a name too: programs move it along with its cell. */
function namesOf(lines: readonly Line[]): Workbook['names'] {
  return lines.flatMap(({ mark, boxes }, at) =>
    boxes.map((box) => ({
      name: nameOf(mark, box.column),
      at: { sheet: REPORT, row: HEAD + at, column: box.column },
    })),
  );
}

export function nameOf(mark: string, column: number): string {
  return `thidua_${mark}_${column}`;
}
