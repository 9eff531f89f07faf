import * as v from 'valibot';
import { civilDate } from '#calendar';

/** Field name → what is wrong with it, in the words of the schema: a key of the page's dictionary. */
export type FieldErrors = Record<string, string>;

export type ReadForm<T> =
  | { ok: true; value: T; values: Record<string, string> }
  | { ok: false; values: Record<string, string>; refusal: ReturnType<typeof refused> };

/** Reads a form without files. `values` is what was typed, to be shown again: never a password. Text comes out as NFC, a new line as \n. */
export async function readForm<S extends v.GenericSchema>(
  request: Request,
  schema: S,
): Promise<ReadForm<v.InferOutput<S>>> {
  const typed = await typedFields(request);
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)));
  const read = v.safeParse(schema, typed, { abortPipeEarly: true });
  if (read.success) return { ok: true, value: read.output, values };
  return { ok: false, values, refusal: refused(values, firstOfEach(read.issues)) };
}

/** A form that was read and is refused all the same. */
export function refused(values: Record<string, string>, errors: FieldErrors) {
  return { values, errors };
}

/** A field that must hold something. */
export function filled(problem = 'missing') {
  return v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty(problem));
}

/** A field that may be empty, then null. */
export function maybe() {
  return v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.transform((text) => text || null),
  );
}

/** A day of the calendar, as a browser sends it. */
export function civilDay(problem = 'date') {
  return v.pipe(
    filled(problem),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const date = civilDate(dataset.value);
      if (date) return date;
      addIssue({ message: problem });
      return NEVER;
    }),
  );
}

async function typedFields(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.normalize('NFC').replaceAll('\r\n', '\n')]] : [],
    ),
  );
}

function firstOfEach(issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? '';
    errors[field] ??= issue.message;
  }
  return errors;
}
