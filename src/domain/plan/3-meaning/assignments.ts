import { plain } from '../1-text/fold.ts';
import { type Passage, placeOf } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Table } from '../2-structure/tables.ts';
import type { Assignment, Role, Task } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { leadOf, nameIn, taskAbove, wordsBeside } from './label-blocks.ts';
import type { Plan } from './plan.ts';
import { type Duty, dutiesIn } from './tasks.ts';
import { bodyOf } from './words/bodies.ts';

/** Who has to do what: the tasks of each body, in the order of the plan. */
export function assignments(plan: Plan, quote: Quoter): Assignment[] {
  const byBody = new Map<string, Assignment>();
  for (const duty of allDuties(plan)) {
    const key = `${plain(duty.agency).replace(/[\s–-]+/gu, ' ')}|${duty.asked}`;
    const task: Task = {
      ...quote('task', duty.words, duty.path),
      role: duty.role,
      ...(duty.partners && { partners: duty.partners }),
      ...(duty.product && { product: duty.product }),
      ...boundsOf(duty.words.text),
    };
    const known = byBody.get(key);
    if (known) known.tasks.push(task);
    else byBody.set(key, { id: `agency-${task.id}`, agency: duty.agency, role: duty.role, tasks: [task] });
  }
  return [...byBody.values()].map((assignment) => ({ ...assignment, role: leadingRole(assignment.tasks) }));
}

/** A body leads as soon as it leads one task. */
function leadingRole(tasks: readonly Task[]): Role {
  return tasks.find(({ role }) => role !== 'coordinate')?.role ?? 'coordinate';
}

/** What a block gives to its lead unit is nobody else's. */
function allDuties({ clauses, tables, owners }: Plan): Duty[] {
  const inBlocks = clauses.flatMap((clause, at) => dutyOfBlock(clause, clauses, at));
  const given = new Set(inBlocks.map(({ words }) => placeOf(words, 0)));
  const named = clauses.flatMap((clause) => dutiesIn(clause, owners.get(clause) ?? null));
  return [
    ...named.filter(({ words }) => !given.has(placeOf(words, 0))),
    ...inBlocks,
    ...tables.flatMap(dutiesOfTable),
  ];
}

/** Blocks of labels below a task: `Đơn vị chủ trì:` gives the task to that body. */
function dutyOfBlock(clause: Clause, clauses: readonly Clause[], at: number): Duty[] {
  const lead = leadOf(clause);
  const task = lead && taskAbove(clauses, at);
  if (!lead || !task) return [];
  const partners = wordsBeside(clauses, at, 'coordinate');
  const product = wordsBeside(clauses, at, 'product');
  return [{ ...led(lead, task, clause.path), partners, product }];
}

function dutiesOfTable(table: Table): Duty[] {
  return table.rows.flatMap(({ task, lead, coordinate, product }) =>
    task && lead
      ? [{ ...led(nameIn(lead), task, 'table'), ...addressed(lead), ...besides(coordinate, product) }]
      : [],
  );
}

function besides(coordinate: Passage | undefined, product: Passage | undefined) {
  return { partners: coordinate && nameIn(coordinate), product: product && nameIn(product) };
}

/** `Đề nghị Đoàn xã` in a cell asks. */
function addressed(lead: Passage): Pick<Duty, 'agency' | 'asked' | 'role'> {
  const { agency, asked } = bodyOf(lead);
  return { agency: nameIn(agency), asked, role: asked ? 'asked' : 'lead' };
}

function led(agency: string, task: Passage, path: string): Duty {
  return { agency, words: trimmed(task), role: 'lead', asked: false, path };
}
