import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actor } from '#access';
import { whoseOf } from '../whose.ts';
import { revision } from './revision.ts';

const answers = v.record(v.string(), v.string());

/** What the script of a unit's page posts for a draft. */
export const Draft = v.object({ who: v.string(), revision, answers });

/** And for a report. */
export const Report = v.object({
  ...Draft.entries,
  key: v.pipe(v.string(), v.uuid()),
  marks: v.pipe(v.string(), v.maxLength(100_000)),
});

/** Reads a body of JSON; a refusal where it is none of ours, or was typed by another person on the same device. */
export async function readFromDevice<S extends typeof Draft | typeof Report>(
  request: Request,
  schema: S,
  actor: Actor,
): Promise<{ ok: true; value: v.InferOutput<S> } | { ok: false; response: Response }> {
  const read = v.safeParse(schema, await request.json().catch(() => null));
  if (!read.success) return refusal('not understood', 400);
  if (read.output.who !== whoseOf(actor)) return refusal('another person', 409);
  return { ok: true, value: read.output };
}

/** The request for more that is answered: `?return=`, as `pageOf` writes it; null of the report itself. */
export function answeringIn({ searchParams }: URL): string | null {
  return searchParams.get('return') || null;
}

function refusal(problem: string, status: number) {
  const said = 'Máy này gửi nội dung mà phần mềm không hiểu. Xin mở lại trang rồi gửi lại.';
  return { ok: false, response: json({ ok: false, problem, said }, { status }) } as const;
}
