import { planReference, type TaskAnnexInput } from '#documents';
import { leftOut, type TaskRow, taskTable } from '#movement';
import { type Act, isTrial } from './act.ts';
import * as plans from './plans.ts';

export interface TaskTable extends TaskAnnexInput {
  rows: TaskRow[];
  /** How many of its tasks nobody has confirmed yet. */
  waiting: number;
}

/** The table of tasks of a plan as its items stand, without what was dropped; null where there is no such plan. */
export async function taskTableOf(act: Act, id: string): Promise<TaskTable | null> {
  const plan = await plans.get(act, id);
  if (!plan) return null;
  const tasks = plan.items.filter(({ decision }) => decision !== 'dropped');
  return {
    trial: isTrial(act),
    plan: planReference(plan.reading.document, ''),
    rows: taskTable(tasks),
    leftOut: leftOut(tasks.filter(({ category }) => category === 'task')),
    waiting: tasks.filter(
      ({ category, bounds, decision }) => category === 'task' && bounds !== 'out' && !decision,
    ).length,
  };
}
