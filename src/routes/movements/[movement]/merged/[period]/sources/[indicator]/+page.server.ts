import { error } from '@sveltejs/kit';
import { compilations, merged } from '#store';
import type { PageServerLoad } from './$types.ts';

/** Units a page. */
const SHOWN = 200;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const { movement, period, indicator } = params;
    const asked = url.searchParams.get('version');
    const kept = asked === null ? null : await compilations.get(act, period, Number(asked));
    const report = kept?.content ?? (await merged(act, movement, period));
    const result = report?.results.find(({ indicatorId }) => indicatorId === indicator);
    if (!report || !result || (asked !== null && !kept)) error(404, 'Không tìm thấy số liệu này.');
    const { counted, leftOut } = await compilations.sourcesOf(act, { period, indicator }, kept);
    const pages = Math.max(1, Math.ceil(counted.length / SHOWN));
    const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
    return {
      result,
      period: report.period.name,
      version: kept?.version ?? null,
      units: counted.length,
      sum: compilations.sumOf(counted),
      counted: counted.slice((page - 1) * SHOWN, page * SHOWN),
      leftOut: leftOut.slice(0, SHOWN),
      page,
      pages,
    };
  });
