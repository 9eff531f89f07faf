import { createHash, randomUUID } from 'node:crypto';
import type { Person } from '#access';
import * as evidence from './evidence.ts';
import * as reports from './reports.ts';
import type { Ward } from './testing.ts';

/** A photo of each unit beside the question of each of these periods, before anything of them is sent. */
export async function liveWithEvidence(
  town: Ward,
  heads: readonly Person[],
  periods: string[],
  question: string,
) {
  for (const head of heads)
    for (const period of periods) {
      const added = await town.as(head, (act) =>
        evidence.add(act, reports.own(act, period), photo(question)),
      );
      if (!added.ok) throw new Error(`evidence of the inhabited ward was refused: ${added.problem.message}`);
    }
}

/** A photo as it comes from the files' room; `name` decides its hash. */
export function photo(question: string, name = `${randomUUID()}.jpg`): evidence.NewEvidence {
  const told = { name, kind: 'photo', format: 'jpeg', width: 1600, height: 1200, named: 0 } as const;
  const [file, small] = [stored(name, 300_000), stored(`small ${name}`, 10_000)];
  return { ...told, question, key: randomUUID(), file, small };
}

function stored(name: string, size: number) {
  return { hash: createHash('sha256').update(name).digest('hex'), size };
}
