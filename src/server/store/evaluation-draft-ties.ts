import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** Equals at the edge of a class in a draft, whom only a person can part. */
export interface DraftTie {
  class: string;
  /** Of the class, as the draft's criteria call it. */
  name: string;
  /** What is equal: points, or points of the most that each could reach. */
  score: 'points' | 'percent';
  /** How many of them there is room for. */
  room: number;
  /** By name. Points as decimal strings. */
  units: readonly { unit: string; name: string; points: string; most: string }[];
}

/** The ties of a draft, the best class first: those that the edition before left open among them. */
export async function tiesIn(act: Act, draft: string): Promise<DraftTie[]> {
  const { rows } = await sql<DraftTie>`
    with made as (select unit_id, grounds, grounds -> 'result' as result from evaluation_draft_grounds
        where commune_id = ${communeOf(act)} and draft_id::text = ${draft}),
      tied as (select result ->> 'class' as class, (array_agg(grounds -> 'set' order by unit_id))[1] as set,
          (array_agg(grounds -> 'caps' order by unit_id))[1] as caps,
          jsonb_agg(jsonb_build_object('unit', unit_id, 'name', grounds -> 'unit' -> 'name',
            'points', grounds -> 'score' -> 'points', 'most', grounds -> 'score' -> 'most')
            order by grounds -> 'unit' ->> 'name' collate vietnamese, unit_id) as units
        from made where result ->> 'kind' = 'tied' group by 1)
    select tied.class, classes.one ->> 'name' as name, set ->> 'score' as score, units,
      (caps.one ->> 'allowed')::int - (select count(*)::int from made
        where result ->> 'class' = tied.class and result ->> 'kind' in ('class', 'capped')) as room
    from tied
    cross join jsonb_array_elements(set -> 'classes') with ordinality as classes (one, place)
    cross join jsonb_array_elements(caps) as caps (one)
    where classes.one ->> 'key' = tied.class and caps.one ->> 'class' = tied.class
    order by classes.place`.execute(act.tx);
  return rows;
}
