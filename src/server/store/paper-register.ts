import { sql } from 'kysely';
import { type ReadRegister, type RegisterLine, readRegister } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { linesOf, oneAtATime } from './paper-number-rows.ts';

export interface BringingIn {
  issuer: string;
  year: number;
  /** As a spreadsheet holds them, the heading among them. */
  rows: readonly (readonly string[])[];
}

/** One insert for up to this many: the protocol counts parameters in 16 bits. */
const AT_A_TIME = 1000;

/**
 * Takes the register that an issuer kept elsewhere, all of it or nothing: see `readRegister`. What stands here is never changed. Without
 * `take` it only says what would be. Null where the commune has no such issuer.
 */
export async function bringIn(
  act: Act,
  { issuer, year, rows, take }: BringingIn & { take: boolean },
): Promise<ReadRegister | null> {
  const found = await act.tx
    .selectFrom('issuer')
    .select('symbol')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', issuer)
    .executeTakeFirst();
  if (!found) return null;
  if (take) await oneAtATime(act, { issuer, year });
  const read = readRegister(rows, {
    symbol: found.symbol,
    year,
    lines: await linesOf(act, { issuer, year }),
  });
  if (read.ok && take) await write(act, { issuer, year }, read.added);
  return read;
}

async function write(
  act: Act,
  { issuer, year }: { issuer: string; year: number },
  lines: readonly RegisterLine[],
) {
  for (let from = 0; from < lines.length; from += AT_A_TIME)
    await act.tx
      .insertInto('paper_number')
      .values(lines.slice(from, from + AT_A_TIME).map((line) => rowOf(act, issuer, year, line)))
      .execute();
  const after = { issuer, year, count: lines.length };
  await record(
    { ...act, source: 'excel' },
    { noun: 'issuer', id: issuer, verb: 'register brought in', after },
  );
}

function rowOf(act: Act, issuer: string, year: number, { passedOn, ...line }: RegisterLine) {
  return {
    ...line,
    commune_id: communeOf(act),
    issuer_id: issuer,
    year,
    passed_on: passedOn,
    taken_by: accountOf(act),
    taken_at: act.now,
    issued_at: line.state === 'issued' ? act.now : null,
    voided_at: line.state === 'void' ? act.now : null,
  };
}
