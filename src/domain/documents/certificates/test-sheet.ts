import type { CertificateField, CertificateFieldName, CertificateForm } from './form.ts';
import { type PrinterOffset, shifted } from './offset.ts';
import type { CertificateSheets, PlacedLine, Stroke } from './sheet.ts';

/** Millimetres from the edges at which the crosses of the corners stand, and the rulers run. */
export const crossFromEdge = 10;

/**
 * A sheet to be printed on plain paper and laid over the stock: crosses 10 mm from each corner, rulers in millimetres from one to
 * the next, and of each field the base line of its first line with a cross at both ends. `offset`: noOffset to measure a
 * printer, its own to see whether it holds.
 */
export function testSheet(form: CertificateForm, offset: PrinterOffset, words: TestWords): CertificateSheets {
  const on = onPrinter(offset);
  const sheet = { lines: labelsOf(form, words).map(on.line), strokes: strokesOf(form).map(on.stroke) };
  return { width: form.width, height: form.height, sheets: [sheet], background: null };
}

export interface TestWords {
  /** How fields are called. */
  names: Readonly<Record<CertificateFieldName, string>>;
  /** Of the sheet: which form, by which printer. */
  title: string;
}

function strokesOf({ width, height, fields }: CertificateForm): Stroke[] {
  const corners = [crossFromEdge, width - crossFromEdge].flatMap((x) =>
    [crossFromEdge, height - crossFromEdge].map((y) => [x, y] as const),
  );
  return [
    ...corners.flatMap(([x, y]) => cross(x, y, 5)),
    ...ruler(width).map(([at, tick]) => line([at, crossFromEdge], [at, crossFromEdge + tick])),
    ...ruler(height).map(([at, tick]) => line([crossFromEdge, at], [crossFromEdge + tick, at])),
    ...fields.flatMap(anchors),
  ];
}

function labelsOf({ width, height, fields }: CertificateForm, { names, title }: TestWords): PlacedLine[] {
  const [x, y] = [crossFromEdge + 16, crossFromEdge + 13];
  return [
    ...tens(width).map((at) => label(String(at), { x: at - 5, y: crossFromEdge + 7, width: 10 })),
    ...tens(height).map((at) => label(String(at), { x: crossFromEdge + 4.5, y: at + 0.9, width: 8 })),
    label(title, { x, y, width: width - 2 * x, size: 9 }),
    ...fields.map((field) => nameOf(field, names[field.name])),
  ];
}

/** The whole of the sheet as its printer is told to print it. */
function onPrinter(offset: PrinterOffset) {
  const at = ([x, y]: readonly [number, number]) => {
    const moved = shifted({ x, y, width: 0, pitch: 0 }, offset);
    return [moved.x, moved.y] as const;
  };
  return {
    line: (one: PlacedLine): PlacedLine => {
      const { x, y, width } = shifted({ ...one, pitch: 0 }, offset);
      return { ...one, x, y, width };
    },
    stroke: (one: Stroke): Stroke => ({ ...one, from: at(one.from), to: at(one.to) }),
  };
}

function cross(x: number, y: number, arm: number): Stroke[] {
  return [line([x - arm, y], [x + arm, y]), line([x, y - arm], [x, y + arm])];
}

function line(from: Stroke['from'], to: Stroke['to'], weight = 0.4): Stroke {
  return { from, to, weight };
}

/** Each millimetre from cross to cross, and how long its tick is. */
function ruler(length: number): [at: number, tick: number][] {
  const count = Math.floor(length - 2 * crossFromEdge) + 1;
  return Array.from({ length: count }, (_, step) => {
    const at = crossFromEdge + step;
    return [at, at % 10 === 0 ? 4 : at % 5 === 0 ? 2.5 : 1.5];
  });
}

function tens(length: number): number[] {
  const count = Math.floor((length - crossFromEdge) / 10) - 1;
  return Array.from({ length: count }, (_, step) => 20 + step * 10).filter(
    (at) => at < length - crossFromEdge,
  );
}

function anchors({ x, y, width }: CertificateField): Stroke[] {
  return [...cross(x, y, 2), ...cross(x + width, y, 2), line([x, y], [x + width, y], 0.2)];
}

function nameOf({ x, y, width }: CertificateField, name: string): PlacedLine {
  const words = `${name} (${inMillimetres(x)}; ${inMillimetres(y)})`;
  return label(words, { x: x + 2.5, y: y - 0.8, width, align: 'left' });
}

function inMillimetres(value: number): string {
  return String(value).replace('.', ',');
}

function label(
  text: string,
  place: Pick<PlacedLine, 'x' | 'y' | 'width'> & Partial<Pick<PlacedLine, 'size' | 'align'>>,
): PlacedLine {
  return { size: 7, align: 'center', bold: false, italic: false, colour: 'black', text, ...place };
}
