import type { CellStyle } from 'hucre';

const LINE = { style: 'thin', color: { rgb: '9AA3AD' } } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const WRAPPED = { wrapText: true, vertical: 'top' } as const;
const OPEN = { locked: false };
const YELLOW = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } } as const;
const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EDF2' } } as const;

/** Answers are yellow and open; everything else is locked. A text cell stays what is typed into it. */
const answer = { fill: YELLOW, border: FRAME, protection: OPEN };

/** How the cells of a report form look. */
export const styles = {
  plain: {},
  title: { font: { bold: true, size: 15 } },
  said: { alignment: WRAPPED },
  head: { font: { bold: true }, fill: GREY, border: FRAME, alignment: { ...WRAPPED, horizontal: 'center' } },
  clause: { font: { bold: true }, fill: GREY, alignment: WRAPPED },
  asked: { border: FRAME, alignment: WRAPPED },
  quiet: { border: FRAME, alignment: WRAPPED, font: { color: { rgb: '5A6570' } } },
  check: { border: FRAME, alignment: WRAPPED, font: { color: { rgb: 'B3261E' }, italic: true } },
  number0: { ...answer, numFmt: '#,##0', alignment: { horizontal: 'right', vertical: 'top' } },
  number1: { ...answer, numFmt: '#,##0.0', alignment: { horizontal: 'right', vertical: 'top' } },
  number2: { ...answer, numFmt: '#,##0.00', alignment: { horizontal: 'right', vertical: 'top' } },
  number3: { ...answer, numFmt: '#,##0.000', alignment: { horizontal: 'right', vertical: 'top' } },
  choice: { ...answer, alignment: { ...WRAPPED, horizontal: 'center' } },
  text: { ...answer, numFmt: '@', alignment: WRAPPED },
  kept0: { border: FRAME, numFmt: '#,##0', alignment: { horizontal: 'right', vertical: 'top' } },
  kept1: { border: FRAME, numFmt: '#,##0.0', alignment: { horizontal: 'right', vertical: 'top' } },
  kept2: { border: FRAME, numFmt: '#,##0.00', alignment: { horizontal: 'right', vertical: 'top' } },
  kept3: { border: FRAME, numFmt: '#,##0.000', alignment: { horizontal: 'right', vertical: 'top' } },
  keptText: { border: FRAME, numFmt: '@', alignment: WRAPPED },
} satisfies Record<string, CellStyle>;

export type Look = keyof typeof styles;

/** An answer that stays as it was sent: neither yellow nor open. */
export function keptLook(look: Look): Look {
  const kept: Partial<Record<Look, Look>> = {
    number0: 'kept0',
    number1: 'kept1',
    number2: 'kept2',
    number3: 'kept3',
  };
  return kept[look] ?? 'keptText';
}

/** The look of a number with so many decimals. */
export function numberLook(decimals: number): Look {
  const looks = ['number0', 'number1', 'number2', 'number3'] as const;
  return looks[Math.min(decimals, 3)] ?? 'number3';
}
