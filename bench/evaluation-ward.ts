import type pg from 'pg';
import type { CriteriaSet, Criterion } from '#evaluation';

/** What is measured: so many units, each judged by so many criteria, each fed by a question told by month. */
export interface EvaluationSize {
  units: number;
  criteria: number;
}

const MONTHS = 12;

/** What the questions of a form ask, over and over: most are counts and shares, some yes or no, some asked for each month. */
const KINDS = [
  'count',
  'count',
  'ratio',
  'count',
  'no-incident',
  'count',
  'ratio',
  'attestation',
  'count',
  'frequency',
] as const;

function kindOf(place: number): (typeof KINDS)[number] {
  return KINDS[place % KINDS.length] ?? 'count';
}

export function criteriaSet(count: number): CriteriaSet {
  const at = (value: string) => ({ bar: '>=' as const, amount: { value }, high: null });
  const asks = (place: number): Criterion['asks'] => {
    const kind = kindOf(place);
    if (kind === 'ratio') return { kind, at: at('60') };
    if (kind === 'frequency') return { kind, each: 'month', at: at('1') };
    return kind === 'count' ? { kind, at: at('50') } : { kind };
  };
  const from = (value: string) => at(value);
  return {
    key: 'measured',
    title: 'Bộ tiêu chí để đo',
    source: { document: 'Hướng dẫn mẫu', article: null },
    audience: ['area'],
    from: '2026-01-01' as CriteriaSet['from'],
    until: null,
    nodes: Array.from({ length: count }, (_, place) => ({
      id: `c${place}`,
      title: `Tiêu chí ${place}`,
      article: null,
      bounds: 'in',
      asks: asks(place),
      scores: { kind: kindOf(place) === 'count' ? 'scaled' : 'full', points: pointsAt(place, count) },
      gate: false,
      eitherOr: null,
      whereAssigned: false,
    })),
    scale: {
      score: 'percent',
      classes: [
        { key: 'good', name: 'Tốt', from: from('80'), needs: [] },
        { key: 'fair', name: 'Khá', from: from('65'), needs: [] },
        { key: 'passed', name: 'Đạt', from: from('50'), needs: [] },
      ],
      below: 'Chưa đạt',
      caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }],
      notRated: [{ kind: 'no reports' }],
    },
  };
}

/** Of 100, to two decimals as point tables have them: what is left over is the last one's. */
function pointsAt(place: number, count: number): string {
  const each = Math.floor(10_000 / count);
  return `${(place < count - 1 ? each : 10_000 - each * (count - 1)) / 100}`;
}

/** A year of reports as they lie once they were sent, and an evaluation over them. Gives back the evaluation's id. */
export async function fillYear(
  owner: pg.Client,
  {
    commune,
    movement,
    period,
    indicators,
  }: { commune: string; movement: string; period: string; indicators: string[] },
  { units, criteria }: EvaluationSize,
): Promise<string> {
  await owner.query(`set session_replication_role = replica`);
  await owner.query(
    `insert into form (commune_id, hash, content) values ($1, repeat('0', 64), '{"questions": []}')`,
    [commune],
  );
  await owner.query(
    `insert into unit (commune_id, kind, code, name, created_at)
     select $1, 'area', 'KP' || place, 'Khu phố ' || place, now() from generate_series(1, $2) place`,
    [commune, units],
  );
  const { rows } = await owner.query<{ id: string }>(`select id from unit where code like 'KP%' order by id`);
  const ids = rows.map(({ id }) => id);
  await owner.query(
    `insert into report (commune_id, period_id, unit_id, key, form_hash, unit_name, unit_code, sent_at)
     select $1, $2, id, id::text, repeat('0', 64), '', '', now() from unnest($3::uuid[]) id`,
    [commune, period, ids],
  );
  await owner.query(
    `insert into duty (commune_id, period_id, unit_id, report_id, sent_at, review, review_since)
     select commune_id, period_id, unit_id, id, sent_at, 'waiting', sent_at from report where period_id = $1`,
    [period],
  );
  for (const [place, id] of indicators.entries()) {
    const kind = kindOf(place);
    const sums = kind === 'ratio' ? 'ratio of sums' : kind === 'attestation' ? 'last' : 'sum';
    await owner.query(`update indicator set by_month = true, kind = $2, sums = $3 where id = $1`, [
      id,
      kind === 'frequency' ? 'count' : kind,
      sums,
    ]);
  }
  await figures(owner, commune, indicators);
  await owner.query(`set session_replication_role = origin`);
  return evaluation(owner, { commune, movement, indicators, set: criteriaSet(criteria) });
}

/** Figures in the order in which reports come; indexes are made afterwards. */
async function figures(owner: pg.Client, commune: string, indicators: string[]): Promise<void> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select conname as name, pg_get_constraintdef(oid) as made from pg_constraint where conrelid = 'month_figure'::regclass and contype in ('p', 'f')
     order by contype desc`,
  );
  for (const { name } of rows.filter(({ made }) => made.startsWith('FOREIGN')))
    await owner.query(`alter table month_figure drop constraint "${name}"`);
  for (const { name } of rows.filter(({ made }) => made.startsWith('PRIMARY')))
    await owner.query(`alter table month_figure drop constraint "${name}"`);
  await owner.query(`drop index month_figure_commune_id_indicator_id_month_idx`);
  const kinds = indicators.map((_, place) => kindOf(place));
  await owner.query(
    `insert into month_figure (commune_id, report_id, indicator_id, month, covers_from, covers_to, value, denominator)
     select $1, report.id, asked.id, month::date, month::date, (month + interval '1 month' - interval '1 day')::date,
       case kind when 'ratio' then 30 + floor(random() * 20) when 'attestation' then floor(random() * 1.9)
         when 'no-incident' then floor(random() * 1.02) when 'frequency' then ceil(random() * 3) else floor(random() * 12) end,
       case kind when 'ratio' then 50 end
     from report cross join unnest($2::uuid[], $3::text[]) asked (id, kind)
     cross join generate_series('2026-01-01'::timestamp, '2026-01-01'::timestamp + ($4 - 1) * interval '1 month', '1 month') month`,
    [commune, indicators, kinds, MONTHS],
  );
  await owner.query(`set maintenance_work_mem = '512MB'`);
  await owner.query(`alter table month_figure add primary key (commune_id, report_id, indicator_id, month)`);
  await owner.query(`create index on month_figure (commune_id, indicator_id, month)`);
  // what a report's months come to is kept with it when it is sent
  await owner.query(
    `insert into figure (commune_id, report_id, indicator_id, value, denominator)
     select commune_id, report_id, indicator_id, case when kind = 'attestation' then (array_agg(value order by month desc))[1]
       else sum(value) end, sum(denominator)
     from month_figure join unnest($1::uuid[], $2::text[]) asked (id, kind) on id = indicator_id
     group by commune_id, report_id, indicator_id, kind`,
    [indicators, kinds],
  );
  await owner.query('vacuum analyze');
}

async function evaluation(
  owner: pg.Client,
  {
    commune,
    movement,
    indicators,
    set,
  }: { commune: string; movement: string; indicators: string[]; set: CriteriaSet },
): Promise<string> {
  const made = await owner.query<{ id: string }>(
    `with made as (insert into criteria_set (commune_id, key, version, title, content, made_at)
       values ($1, $2, 1, $3, $4, now()) returning id)
     insert into evaluation (commune_id, movement_id, criteria_set_id, title, year, covers_from, covers_to, decided_on, opened_at)
     select $1, $5, id, $3, 2026, '2026-01-01', '2026-12-31', '2026-12-31', now() from made returning id`,
    [commune, set.key, set.title, JSON.stringify(set), movement],
  );
  const id = made.rows[0]?.id ?? '';
  await owner.query(
    `insert into evaluation_unit (commune_id, evaluation_id, unit_id, unit_name, unit_code)
     select commune_id, $2, id, name, code from unit where commune_id = $1 and code like 'KP%'`,
    [commune, id],
  );
  await owner.query(
    `insert into evaluation_source (commune_id, evaluation_id, criterion, indicator_id)
     select $1, $2, 'c' || (place - 1), indicator from unnest($3::uuid[]) with ordinality as one (indicator, place)`,
    [commune, id, indicators],
  );
  await owner.query('vacuum analyze evaluation_unit, evaluation_source');
  return id;
}
