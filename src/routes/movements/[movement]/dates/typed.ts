import type { PeriodRow } from '#movement';

/** The fields of a form as typed. */
export interface Typed {
  text(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
}

export async function typedFields(request: Request): Promise<Typed> {
  const fields = await request.formData();
  return {
    text: (name) =>
      String(fields.get(name) ?? '')
        .trim()
        .normalize('NFC'),
    all: (name) => fields.getAll(name).map(String),
    has: (name) => fields.has(name),
  };
}

/** One period of a form of its own, `one.name` and the like. */
export function periodRow({ text, all }: Typed): PeriodRow {
  return {
    series: '',
    planItem: '',
    name: text('one.name'),
    coversFrom: text('one.from'),
    coversTo: text('one.to'),
    onTimeUntil: text('one.due'),
    acceptedUntil: text('one.until'),
    unitKinds: all('one.kinds'),
    reason: text('one.reason'),
    skipped: false,
  };
}
