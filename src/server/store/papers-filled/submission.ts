import { civilDateOf } from '#calendar';
import { type Paper, submission as submissionPaper } from '#documents';
import type { Act } from '../act.ts';
import * as communes from '../communes.ts';
import * as objections from '../evaluation-objections.ts';
import { onPaper } from '../paper-date.ts';
import type { Filling, PaperAsked } from './filling.ts';
import { frozenTold, recognisable } from './recognised.ts';

/** Of a frozen evaluation. */
export const submission: Filling = { subjects: recognisable, fill };

async function fill(act: Act, asked: PaperAsked): Promise<Paper | null> {
  const frozen = await frozenTold(act, asked);
  if (!frozen) return null;
  const { told, found, least } = frozen;
  const said = await objections.list(act, found.id);
  return submissionPaper({
    ...{ frame: asked.frame, told, least, to: await chairAbove(act, asked.frame.issuer.nameInText) },
    shownOn: found.shownAt && onPaper(civilDateOf(found.shownAt)),
    explained: {
      units: said.length,
      changed: said.filter(({ decided }) => decided?.decision === 'changed').length,
    },
  });
}

/** The committee's chair; null where the committee itself submits: to whom above it, only a person knows. */
async function chairAbove(act: Act, from: string): Promise<string | null> {
  const committee = (await communes.issuers(act)).find(({ kind }) => kind === 'committee');
  return committee && committee.name !== from ? `Chủ tịch ${committee.name}` : null;
}
