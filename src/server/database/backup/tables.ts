import type pg from 'pg';

/** A table as COPY needs it; all names are quoted where they must be. */
export type Table = {
  /** `schema.table`. */
  name: string;
  /** Columns that hold data: generated ones are computed again. */
  columns: string[];
  /** What its rows are ordered by: the primary key, else every column. */
  order: string[];
};

/** A foreign key, with the words that make it again. */
export type ForeignKey = { name: string; table: string; definition: string };

const QUALIFIED = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`;

const OWN_TABLES = `
  select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Every table of the database that is no extension's, by name. */
export async function tablesOf(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select ${QUALIFIED} as name, k.columns, coalesce(p.keys, k.columns) as "order"
    from (${OWN_TABLES}) own join pg_class c using (oid) join pg_namespace n on n.oid = c.relnamespace,
    lateral (select coalesce(array_agg(quote_ident(attname) order by attnum), '{}') as columns from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') k,
    lateral (select array_agg(quote_ident(a.attname) order by u.place) as keys
      from pg_index i, unnest(i.indkey::int2[]) with ordinality u(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = u.attnum
      where i.indrelid = c.oid and i.indisprimary) p
    order by 1`);
  return rows;
}

/** Every foreign key between those tables; partitions inherit theirs. */
export async function foreignKeysOf(owner: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(`
    select quote_ident(f.conname) as name, ${QUALIFIED} as "table", pg_get_constraintdef(f.oid) as definition
    from pg_constraint f join (${OWN_TABLES}) own on own.oid = f.conrelid
    join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    where f.contype = 'f' and f.conparentid = 0 order by 2, 1`);
  return rows;
}

/** Where every sequence stands. */
export async function sequencesOf(
  owner: pg.Client,
): Promise<{ name: string; value: string; called: boolean }[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select ${QUALIFIED} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' order by 1`);
  const standing = [];
  for (const { name } of rows) {
    const [at] = (
      await owner.query<{ value: string; called: boolean }>(
        `select last_value::text as value, is_called as called from ${name}`,
      )
    ).rows;
    if (at) standing.push({ name, ...at });
  }
  return standing;
}
