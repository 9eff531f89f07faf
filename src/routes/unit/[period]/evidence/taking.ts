import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { refusal } from '#evidence';
import { discardUpload, receiveEvidence, storedPath, type TakenEvidence } from '#files';
import { evidence, reports } from '#store';
import { filesFolder } from '../../../files-folder.ts';

type Outcome =
  | { ok: true; evidence: evidence.Evidence }
  | { ok: false; problem: { code: string; message: string } };

/** What stands in the address, so that a file that is not taken is refused before it is read. */
const Asked = v.object({
  question: v.pipe(v.string(), v.uuid()),
  key: v.pipe(v.string(), v.uuid()),
  name: v.optional(v.pipe(v.string(), v.maxLength(200)), 'gửi lên'),
});

/**
 * Takes the one file of a form for evidence of the actor's own unit: asked for room first, then proved and stored, then
 * kept, once for its key. What is stored and not kept is let go of.
 */
export async function takeIn(
  locals: App.Locals,
  period: string,
  { request, url }: { request: Request; url: URL },
): Promise<Outcome> {
  const asked = v.safeParse(Asked, Object.fromEntries(url.searchParams));
  if (!asked.success) return { ok: false, problem: refusal('not found') };
  const { question, key } = asked.output;
  const may = await locals.as((act) => evidence.mayAdd(act, reports.own(act, period), asked.output));
  if (!may.ok) return may;
  if (may.came) return { ok: true, evidence: may.came };
  const { taking } = await receiveEvidence(request, filesFolder());
  if (!taking.ok) return taking;
  const added = await locals.as(async (act) => {
    const outcome = await evidence.add(act, reports.own(act, period), { ...taking, question, key });
    if (outcome.ok && !outcome.again) assertStored(taking);
    return outcome;
  });
  if (!added.ok || added.again) await letGo(locals, hashesOf(taking));
  return added;
}

/** Takes evidence off, then lets go of its bytes where nobody else holds them. */
export async function takeOff(locals: App.Locals, period: string, id: string): Promise<evidence.Removed> {
  const removed = await locals.as((act) => evidence.remove(act, reports.own(act, period), id));
  if (removed.ok)
    await locals.as(async (act) => {
      for (const hash of await evidence.forget(act, id)) await discardUpload(filesFolder(), hash);
    });
  return removed;
}

/** Somebody may have taken off the very same file between its storing and its keeping: then it is sent again. */
function assertStored(taking: TakenEvidence) {
  for (const hash of hashesOf(taking))
    if (!existsSync(storedPath(filesFolder(), hash)))
      throw new Error(`The bytes of ${hash} were let go of while they were kept`);
}

function hashesOf({ file, small }: TakenEvidence): string[] {
  return small ? [file.hash, small.hash] : [file.hash];
}

async function letGo(locals: App.Locals, hashes: readonly string[]) {
  await locals.as(async (act) => {
    for (const hash of await evidence.unheld(act, hashes)) await discardUpload(filesFolder(), hash);
  });
}
