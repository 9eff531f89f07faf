import { share, startTestServer } from './testing.ts';

/** vitest's global set-up of the project `store`: one server for all its files, ended after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  share(server);
  return server.stop;
}
