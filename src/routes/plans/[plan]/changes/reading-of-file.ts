import { readPlanFile, storedPath } from '#files';
import { type Reading, readPlan } from '#plan';
import type { plans } from '#store';
import { filesFolder } from '../../../files-folder.ts';

/** A plan read again from its stored file; from its kept text where the file itself had to be read by other means. */
export async function readingOfFile({ fileHash, fileName, reading }: plans.ReviewedPlan): Promise<Reading> {
  const read = await readPlanFile(storedPath(filesFolder(), fileHash), fileName);
  if (read.ok) return read.reading;
  return readPlan({ file: fileName, text: reading.text, pages: reading.pages });
}
