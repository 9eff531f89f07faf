import { join } from 'node:path';
import type { Stage } from '#trial';
import { filesFolder } from '../files-folder.ts';

/** Where this installation plays its trial; the sample plans are the reader's own cases. */
export function stageOf({ open, now }: App.Locals): Stage {
  const root = process.env.THIDUA_ROOT;
  if (!root) throw new Error('THIDUA_ROOT is not set: the application is started by server.mjs');
  return { as: open, now, files: filesFolder(), samples: join(root, 'src/domain/plan/cases') };
}
