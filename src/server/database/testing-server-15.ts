import type { TestProject } from 'vitest/node';
import { withTemplate } from './testing.ts';
import { debian15 } from './testing-named.ts';

/** The same for the project `store-15`, on the oldest PostgreSQL that is served. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await withTemplate(await debian15());
  project.provide('testServer', server);
  return stop;
}
