import type { Person } from '#access';
import { type PaperKindName, plain } from '#documents';
import { type Act, communes, paperContents, paperNumbers, paperSendings, papers, urging } from '#store';
import type { Stage } from './stage.ts';

interface Drawing {
  by: Person;
  on: { now: Date };
  movement: string;
  period: string;
}

/** The reminder letter leaves under its number, by message to each that it names. */
export async function writeToThoseMissing({ as }: Stage, { by, on, ...of }: Drawing) {
  await as(by, on, async (act) => {
    const missing = await urging.notSent(act, of.movement, of.period);
    const paper = await draw(act, 'reminder', of);
    held(await paperNumbers.issue(act, { paper, version: 1, dated: act.today, reserved: null }));
    const line = await paperNumbers.ofPaper(act, paper);
    const units = missing?.waiting.map(({ unit }) => unit) ?? [];
    const sending = { number: line?.id ?? '', units, bodies: [], way: 'message', on: act.today } as const;
    held(await paperSendings.note(act, sending));
  });
}

/** The merged report as a paper, in the officer's words where he adds some at its end. */
export async function drawReport({ as }: Stage, { by, on, ...of }: Drawing, added = '') {
  await as(by, on, async (act) => {
    const paper = await draw(act, 'mergedReport', of);
    const kept = await papers.get(act, paper);
    if (!kept || added === '') return;
    const { document } = kept.content;
    const body = document.body.toSpliced(-1, 0, { block: 'paragraph', text: plain(added) });
    held(await papers.save(act, { paper, version: 1 }, { ...kept.content, document: { ...document, body } }));
  });
}

async function draw(act: Act, kind: PaperKindName, { movement, period }: Omit<Drawing, 'by' | 'on'>) {
  const issuer = (await communes.issuers(act)).find((one) => one.kind === 'committee');
  const drawn =
    issuer && (await paperContents.draw(act, { kind, issuer: issuer.id, movement, about: { period } }));
  if (!drawn) throw new Error(`the trial has nothing for a paper: ${kind}`);
  return drawn;
}

function held(outcome: { ok: boolean; problem?: string }) {
  if (!outcome.ok) throw new Error(`the trial's papers: ${outcome.problem}`);
}
