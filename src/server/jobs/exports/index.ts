import { type Act, exports } from '#store';
import { board } from './board.ts';
import { events } from './events.ts';
import type { ExportKind } from './kind.ts';
import { letters } from './letters.ts';
import { reportForms } from './report-forms.ts';
import { scoreSheets } from './score-sheets.ts';

export type { ExportKind, Open } from './kind.ts';

/**
 * What can be asked for, by the name that pages send and the queue keeps. A new kind is one file beside this one and its line here.
 */
const KINDS: Readonly<Record<string, ExportKind>> = {
  board,
  events,
  forms: reportForms,
  letters,
  'score-sheets': scoreSheets,
};

export function kindOf(name: string): ExportKind | null {
  return (Object.hasOwn(KINDS, name) && KINDS[name]) || null;
}

export type AskedExport = { ok: true; job: string } | { ok: false; problem: 'not found' | 'too many' };

/** Queues a file of a kind, by what a form says (`kind`, and what the kind needs); others' and unknown kinds are not found. */
export async function askExport(act: Act, said: Readonly<Record<string, string>>): Promise<AskedExport> {
  const kind = kindOf(said.kind ?? '');
  if (!kind?.who(act.actor)) return { ok: false, problem: 'not found' };
  const particulars = Object.fromEntries(kind.needs.map((need) => [need, said[need] ?? '']));
  const name = await kind.name(act, particulars);
  if (name === null) return { ok: false, problem: 'not found' };
  return exports.ask(act, { kind: said.kind ?? '', particulars, name });
}
