import { join } from 'node:path';

/** Where uploads are kept by hash; never a folder that the web serves. */
export function filesFolder(): string {
  const data = process.env.THIDUA_DATA;
  if (!data) throw new Error('THIDUA_DATA is not set: the application is started by server.mjs');
  return join(data, 'files');
}
