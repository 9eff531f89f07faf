import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Role } from '#access';
import { type Line, ordered } from '#desk';
import { clauseCited } from '#documents';
import { desk } from '#store';
import { drawnFrom } from '../drawn.ts';
import { readForm } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { stepOf } from './steps.ts';

export const csr = false;

export const load: PageServerLoad = (event) =>
  event.locals.as(async (act) => {
    const { locals } = event;
    const role = locals.actor.kind === 'person' ? locals.actor.role : 'officer';
    const lines = ordered(await desk.waiting(act), act.today);
    return drawnFrom(event, { lines: lines.map((line) => shown(line, role)), today: act.today, role });
  });

/** A line as it is read: movement and plan by the name in their quotes, the clause by its number. */
function shown(line: Line, role: Role) {
  const isPlan = line.kind === 'items' || line.kind === 'points';
  const clause =
    line.clause && (line.kind.startsWith('unit change') ? line.clause : clauseCited(line.clause));
  return {
    ...line,
    name: isPlan ? inQuotes(line.name) : line.name,
    movementName: line.movementName && inQuotes(line.movementName),
    clause,
    href: stepOf(line, role),
  };
}

function inQuotes(name: string): string {
  return /“[^”]+”/.exec(name)?.[0] ?? name;
}

/** `2026.1`: the place of a step in the chain of a year. */
const step = v.object({
  movement: v.pipe(v.string(), v.uuid()),
  step: v.pipe(
    v.string(),
    v.regex(/^\d{4}\.\d{1,2}$/),
    v.transform((text) => text.split('.').map(Number)),
  ),
});

export const actions: Actions = {
  passed: (event) => say(event, desk.sayPassed),
  takeBack: (event) => say(event, desk.takeBackPassed, true),
};

type Event = Parameters<NonNullable<Actions['passed']>>[0];

async function say({ request, locals }: Event, saying: typeof desk.sayPassed, back = false) {
  const form = await readForm(request, step);
  if (!form.ok) return fail(400, { passed: null, gone: true });
  const {
    movement,
    step: [year = 0, position = 0],
  } = form.value;
  const said = await locals.as((act) => saying(act, { movement, year, position }));
  if (!said.ok) return fail(409, { passed: null, gone: true });
  if (back) redirect(303, '/desk');
  return { gone: false, passed: { ...said, movement, step: `${year}.${position}` } };
}
