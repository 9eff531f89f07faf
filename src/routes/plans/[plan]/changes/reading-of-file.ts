import { readPlanFile, storedPath } from '#files';
import { type Reading, readPlan } from '#plan';
import { type plans, scans } from '#store';
import { filesFolder } from '../../../files-folder.ts';

/**
 * A plan read again from its stored file. A scan is read again from its text, which its pages, their pictures and their
 * doubtful words belong to; so is a file that cannot be read any more.
 */
export async function readingOfFile(
  { as }: App.Locals,
  { id, fileHash, fileName, reading }: plans.ReviewedPlan,
): Promise<Reading> {
  const scan = await as((act) => scans.ofPlan(act, id));
  const read = scan ? null : await readPlanFile(storedPath(filesFolder(), fileHash), fileName);
  if (read?.ok) return read.reading;
  return readPlan({ file: fileName, text: reading.text, pages: reading.pages });
}
