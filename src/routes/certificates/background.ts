import { discardUpload, receiveEvidence, type TakenEvidence } from '#files';
import { certificateForms, evidence } from '#store';
import { filesFolder } from '../files-folder.ts';

/** A code of the page's dictionary, or a whole sentence. */
type Outcome = { ok: true } | { ok: false; problem: string };

/** Problems whose sentence speaks of evidence: the page has its own. */
const OWN: Readonly<Record<string, string>> = {
  ...{ none: 'no file', unknown: 'not a picture', tooManyPixels: 'too many pixels', tooLarge: 'too large' },
  diskFull: 'disk full',
};

/**
 * Takes the one picture of a form as the scan of stock: proved, stripped of where and with what it was taken, and made smaller
 * like a photo of evidence. What is stored and not kept is let go of.
 */
export async function takeBackground(locals: App.Locals, form: string, request: Request): Promise<Outcome> {
  const { taking } = await receiveEvidence(request, filesFolder());
  if (!taking.ok) return { ok: false, problem: OWN[taking.problem.code] ?? taking.problem.message };
  const { format, width, height, file } = taking;
  const isPicture = format === 'jpeg' || format === 'png' || format === 'webp';
  if (!isPicture || width === null || height === null) {
    await letGo(locals, taking, []);
    return { ok: false, problem: 'not a picture' };
  }
  const kept = await locals.as((act) =>
    certificateForms.setBackground(act, form, { hash: file.hash, size: file.size, format, width, height }),
  );
  await letGo(locals, taking, kept ? [file.hash] : []);
  return kept ? { ok: true } : { ok: false, problem: 'not found' };
}

async function letGo(locals: App.Locals, { file, small }: TakenEvidence, but: readonly string[]) {
  const hashes = [file.hash, ...(small ? [small.hash] : [])].filter((hash) => !but.includes(hash));
  await locals.as(async (act) => {
    for (const hash of await evidence.unheld(act, hashes)) await discardUpload(filesFolder(), hash);
  });
}
