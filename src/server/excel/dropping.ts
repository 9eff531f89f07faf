import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { ahead, claimOf, type Dropped, openReportForm, unpacked } from '#files';
import type { Open } from './blanks.ts';
import { type Taking, take } from './taking.ts';
import { messages, refused, type Verdict } from './verdict.ts';

export interface Dropping {
  /** How many files there are, those of archives one by one. */
  count: number;
  verdicts: AsyncIterable<Verdict>;
}

/** As many as one drop may hold, archives unpacked. */
export const MOST_FORMS = 1_000;

/**
 * Files that were dropped at once, each with its own verdict as it comes. `folder` is the drop's own, for what is
 * unpacked; its owner removes it. Whoever stops listening stops the taking: what was taken until then stays taken.
 */
export async function dropForms(
  open: Open,
  dropped: readonly Dropped[],
  folder: string,
  taking: Taking,
): Promise<Dropping | 'too many'> {
  const { count } = await unpacked(dropped, folder);
  if (count > MOST_FORMS) return 'too many';
  return { count, verdicts: each(open, dropped, folder, taking) };
}

async function* each(
  open: Open,
  dropped: readonly Dropped[],
  folder: string,
  taking: Taking,
): AsyncGenerator<Verdict> {
  const rivals = await rivalsIn(dropped, folder);
  const { files } = await unpacked(dropped, folder);
  let at = 0;
  for await (const [file, opened] of ahead(files, ({ path, name }) => openReportForm(path, name))) {
    const rival = rivals.get(at);
    at += 1;
    yield rival ?? (await take(open, opened, file.name, taking));
    await forget(file, dropped);
  }
}

/** Files of one unit that differ: which of them is right nobody here can tell, so none of them is taken. By place. */
async function rivalsIn(dropped: readonly Dropped[], folder: string): Promise<Map<number, Verdict>> {
  const claims: { at: number; file: string; whose: string; unit: string; hash: string }[] = [];
  const { files } = await unpacked(dropped, folder);
  let at = 0;
  for await (const [file, { identity, hash }] of ahead(files, claimed)) {
    const { commune, period, unit, unitName } = identity ?? {};
    if (unitName)
      claims.push({ at, file: file.name, whose: `${commune} ${period} ${unit}`, unit: unitName, hash });
    at += 1;
    await forget(file, dropped);
  }
  return new Map(
    [...Map.groupBy(claims, ({ whose }) => whose).values()]
      .filter((of) => new Set(of.map(({ hash }) => hash)).size > 1)
      .flatMap((of) => {
        const names = of.map(({ file }) => file).join(', ');
        return of.map(({ at, file, unit }) => {
          const { ok: _, ...verdict } = refused(file, unit, messages.twice(unit, names));
          return [at, verdict] as const;
        });
      }),
  );
}

async function claimed({ path }: Dropped) {
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { identity: await claimOf(path), hash };
}

/** What was unpacked goes at once; what was dropped is its owner's. */
async function forget({ path }: Dropped, dropped: readonly Dropped[]): Promise<void> {
  if (!dropped.some((file) => file.path === path)) await rm(path, { force: true });
}
