import { readdirSync } from 'node:fs';
import pg from 'pg';
import { turnsInWords } from '#evaluation';
import {
  type Act,
  communes,
  evaluationResults,
  groundsFor,
  movements,
  paperContents,
  paperFillings,
  paperNumbers,
  papers,
} from '#store';

/** The names of all files below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** Every row of a commune, its accounts and sessions among them, by table; tables without any are left out. */
export async function rowsOf(ownerUrl: string, commune: string): Promise<Record<string, unknown[]>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'commune_id'`,
  );
  const found: Record<string, unknown[]> = {};
  const keep = (name: string, rows: unknown[]) => {
    if (rows.length > 0) found[name] = rows;
  };
  for (const { name } of tables)
    keep(
      name,
      (await owner.query(`select * from ${name} where commune_id = $1 order by 1, 2`, [commune])).rows,
    );
  keep('commune', (await owner.query('select * from commune where id = $1', [commune])).rows);
  keep(
    'account',
    (
      await owner.query(
        'select * from account where trial_commune_id = $1 or id in (select account_id from membership where commune_id = $1) order by id',
        [commune],
      )
    ).rows,
  );
  await owner.end();
  return found;
}

/** What grounds say of each month for the first unit of an evaluation. */
export async function monthsSaid(act: Act, evaluation: string): Promise<string[]> {
  const [first] = await evaluationResults.list(act, evaluation);
  const read = first && (await groundsFor(act, evaluation, first.unit));
  return (read?.grounds.lines ?? []).flatMap((line) => turnsInWords(line) ?? []);
}

/** Each paper: its kind, its version, to how many it was sent, and how many of its figures are others now. */
export async function papersTold(act: Act) {
  const told: [kind: string, version: number, sent: number, others: number][] = [];
  for (const { id, kind, sent } of await papers.list(act)) {
    const kept = await papers.get(act, id);
    const now = kept ? Object.values((await paperContents.comparedWithNow(act, kept))?.now ?? {}) : [];
    told.push([kind, kept?.version ?? 0, sent, now.filter(({ state }) => state === 'changed').length]);
  }
  return told;
}

/** A plan is begun before there is a movement, and a number kept for it. */
export async function beginPlan(act: Act) {
  const issuer = (await communes.issuers(act)).find(({ kind }) => kind === 'committee')?.id ?? '';
  const [starter] = await paperFillings.subjects(act, 'plan', null);
  const about = starter?.about ?? {};
  await paperContents.draw(act, { kind: 'plan', issuer, movement: null, about });
  const year = Number(act.today.slice(0, 4));
  await paperNumbers.reserve(act, { issuer, series: 'KH', year, title: 'Kế hoạch mới', number: null });
}

/** What the papers of the movement with periods say: each list of results, and the review to the end of its first period. */
export async function resultsOnPaper(act: Act) {
  const issuer = (await communes.issuers(act)).find(({ kind }) => kind === 'committee')?.id ?? '';
  const lists: string[] = [];
  let interim = '';
  for (const { id: movement } of await movements.list(act)) {
    const fill = async (kind: 'resultList' | 'interimReview', about: Record<string, string>) =>
      JSON.stringify((await paperFillings.fill(act, { kind, issuer, movement, about }))?.document);
    for (const { about } of await paperFillings.subjects(act, 'resultList', movement))
      lists.push(await fill('resultList', about));
    const reviews = await paperFillings.subjects(act, 'interimReview', movement);
    const first = reviews.find(({ label }) => label === 'Từ đầu đến hết kỳ 1');
    if (first) interim = await fill('interimReview', first.about);
  }
  return { lists, interim };
}
