import { type CertificateField, type CertificateForm, certificateFieldNames, newField } from '#documents';
import { inMillimetres, measured } from '../measured.ts';

export const numbersOfField = ['x', 'y', 'width', 'lines', 'pitch', 'size'] as const;
export const marksOfField = ['bold', 'italic', 'capitals'] as const;

/** A field as its form has it: numbers as they are typed. */
export interface Row
  extends Pick<CertificateField, 'name' | 'text' | 'align' | 'colour' | (typeof marksOfField)[number]>,
    Record<(typeof numbersOfField)[number], string> {
  /** Whether it is printed at all. */
  on: boolean;
}

/** Every field that there is, in the order in which a certificate reads. */
export function rowsOf(form: CertificateForm): Row[] {
  return certificateFieldNames.map((name) => {
    const kept = form.fields.find((field) => field.name === name);
    return rowOf(kept ?? newField(name, form), kept !== undefined);
  });
}

/** The fields as they were typed, to be shown again. */
export function rowsTyped(typed: Readonly<Record<string, string>>): Row[] {
  return certificateFieldNames.map((name) => {
    const said = (part: string) => typed[`${name}.${part}`] ?? '';
    const has = (part: string) => typed[`${name}.${part}`] !== undefined;
    return {
      ...{ name, on: has('on'), text: said('text'), x: said('x'), y: said('y'), width: said('width') },
      ...{ lines: said('lines'), pitch: said('pitch'), size: said('size') },
      ...{ bold: has('bold'), italic: has('italic'), capitals: has('capitals') },
      align: ALIGNS.find((one) => one === said('align')) ?? 'center',
      colour: said('colour') === 'red' ? 'red' : 'black',
    };
  });
}

const ALIGNS = ['left', 'center', 'right'] as const;

/** The fields that are printed, or where a number cannot be read. */
export function fieldsOf(
  rows: readonly Row[],
): { ok: true; fields: CertificateField[] } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const fields = rows
    .filter(({ on }) => on)
    .map((row) => {
      const { on: _, ...field } = row;
      const number = (part: (typeof numbersOfField)[number]): number => {
        const read = measured(row[part]);
        if (read === null) errors[`${row.name}.${part}`] = 'not a number';
        return read ?? 0;
      };
      const place = { x: number('x'), y: number('y'), width: number('width') };
      const lines = number('lines');
      if (!Number.isInteger(lines)) errors[`${row.name}.lines`] = 'not a number';
      return { ...field, ...place, lines, pitch: number('pitch'), size: number('size') };
    });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, fields };
}

/** A field as it can be drawn while it is placed; null while a number of it is being typed. */
export function drawnRow(row: Row): CertificateField | null {
  const read = fieldsOf([{ ...row, on: true }]);
  return read.ok ? (read.fields[0] ?? null) : null;
}

function rowOf(field: CertificateField, on: boolean): Row {
  const { x, y, width, lines, pitch, size, ...rest } = field;
  return {
    ...{ ...rest, on, x: inMillimetres(x), y: inMillimetres(y), width: inMillimetres(width) },
    ...{ lines: String(lines), pitch: inMillimetres(pitch), size: inMillimetres(size) },
  };
}
