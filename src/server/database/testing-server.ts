import type { TestProject } from 'vitest/node';
import { withTemplate } from './testing.ts';
import { packagedAsNamed } from './testing-named.ts';

/** vitest's global set-up of the project `store`: the packaged server for all its files, ended after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await withTemplate(await packagedAsNamed());
  project.provide('testServer', server);
  return stop;
}
