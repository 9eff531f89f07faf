import { openDatabase } from '#database';
import { startServer } from '../test/server.ts';
import { inFolder } from './folder.ts';
import { type Line, median } from './line.ts';

const STARTS = 5;

/** A second start, built and with its database made, to the first page; beside it the database alone. */
export function benchStart(): Promise<Line[]> {
  return inFolder(async (dataFolder) => {
    await start(dataFolder);
    const [pages, databases]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < STARTS; turn += 1) {
      pages.push(await start(dataFolder));
      databases.push(await open(dataFolder));
    }
    const [page, database] = [median(pages) / 1000, median(databases) / 1000];
    return [
      {
        what: 'second start to the first page',
        figure: `${page.toFixed(2)} s`,
        bare: `database alone ${database.toFixed(2)} s`,
        ratio: (page / database).toFixed(1),
        bar: '≤ 3 s',
        holds: page <= 3,
      },
    ];
  });
}

/** Milliseconds from the command to a page that was received whole. */
async function start(dataFolder: string): Promise<number> {
  const started = performance.now();
  const server = await startServer({ dataFolder });
  const response = await fetch(server.url);
  await response.text();
  const took = performance.now() - started;
  await server.stop();
  if (response.status !== 200) throw new Error(`The first page answered ${response.status}`);
  return took;
}

async function open(dataFolder: string): Promise<number> {
  const started = performance.now();
  const database = await openDatabase({ dataFolder });
  const took = performance.now() - started;
  await database.stop();
  return took;
}
