import { type ApprovalAct, approvalActs, inOrder } from '#reporting';
import type { approval } from '#store';

/** A row of the form: one step as typed. */
export interface Row {
  act: ApprovalAct;
  name: string;
  /** Memberships. */
  holders: string[];
}

/** Empty rows below the steps there are; the page adds none by itself. */
const SPARE = 3;
const MOST = 20;

/** The steps as rows, and a few to fill in. */
export function rowsOf(chain: readonly approval.Step[]): Row[] {
  const steps = chain.map(({ act, name, named }) => ({
    act,
    name,
    holders: named.filter(({ active }) => active).map(({ membership }) => membership),
  }));
  const spare = Array.from({ length: SPARE }, (): Row => ({ act: 'review', name: '', holders: [] }));
  return [...steps, ...spare];
}

export function typedRows(fields: FormData): Row[] {
  const rows: Row[] = [];
  for (let number = 0; number < MOST && fields.has(`step.${number}.act`); number += 1) {
    const act = approvalActs.find((one) => one === fields.get(`step.${number}.act`)) ?? 'review';
    const name = String(fields.get(`step.${number}.name`) ?? '')
      .trim()
      .normalize('NFC');
    rows.push({ act, name, holders: fields.getAll(`step.${number}.holders`).map(String) });
  }
  return rows;
}

/** The rows that were filled in, in the order of a chain; `places`: the row of each step. */
export function wantedSteps(rows: readonly Row[]): { steps: Row[]; places: number[] } {
  const filled = rows
    .map((row, place) => ({ ...row, place }))
    .filter(({ name, holders }) => name !== '' || holders.length > 0);
  const steps = inOrder(filled);
  return {
    steps: steps.map(({ act, name, holders }) => ({ act, name, holders })),
    places: steps.map(({ place }) => place),
  };
}
