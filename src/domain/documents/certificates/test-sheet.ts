import type { CertificateField, CertificateFieldName, CertificateForm } from './form.ts';
import {
  type CertificateSheets,
  type PlacedLine,
  type PrinterOffset,
  type Stroke,
  shifted,
} from './sheets.ts';

/** Millimetres from the edges at which the crosses of the corners stand, and the rulers run. */
export const crossFromEdge = 10;

/**
 * A sheet to be printed on plain paper and laid over the stock: crosses 10 mm from each corner, rulers in millimetres from one to
 * the next, and of each field the base line of its first line with a cross at both ends. `offset`: noOffset to measure a
 * printer, its own to see whether it holds.
 */
export function testSheet(
  form: CertificateForm,
  offset: PrinterOffset,
  { names, title }: { names: Readonly<Record<CertificateFieldName, string>>; title: string },
): CertificateSheets {
  const on = onPrinter(offset);
  const corners = [crossFromEdge, form.width - crossFromEdge].flatMap((x) =>
    [crossFromEdge, form.height - crossFromEdge].map((y) => [x, y] as const),
  );
  const strokes = [
    ...corners.flatMap(([x, y]) => cross(x, y, 5)),
    ...ruler(form.width).map(([at, length]) => line([at, crossFromEdge], [at, crossFromEdge + length])),
    ...ruler(form.height).map(([at, length]) => line([crossFromEdge, at], [crossFromEdge + length, at])),
    ...form.fields.flatMap(anchors),
  ];
  const lines = [
    ...tens(form.width).map((at) => label(String(at), at - 5, crossFromEdge + 7, 10)),
    ...tens(form.height).map((at) => label(String(at), crossFromEdge + 4.5, at + 0.9, 8)),
    label(title, crossFromEdge + 16, crossFromEdge + 13, form.width - 2 * crossFromEdge - 32, 9),
    ...form.fields.map((field) => nameOf(field, names[field.name])),
  ];
  return {
    ...{ width: form.width, height: form.height, background: null },
    sheets: [{ lines: lines.map(on.line), strokes: strokes.map(on.stroke) }],
  };
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
  return label(`${name} (${inMillimetres(x)}; ${inMillimetres(y)})`, x + 2.5, y - 0.8, width, 7, 'left');
}

function inMillimetres(value: number): string {
  return String(value).replace('.', ',');
}

function label(
  text: string,
  x: number,
  y: number,
  width: number,
  size = 7,
  align: PlacedLine['align'] = 'center',
): PlacedLine {
  return { text, x, y, width, size, bold: false, italic: false, align, colour: 'black' };
}
