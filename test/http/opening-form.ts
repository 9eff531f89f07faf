import type { Visitor } from './visitor.ts';

/** The rule of a series, of which the period is. */
export const SERIES = {
  series: '1',
  'series.0.kind': 'year',
  'series.0.year': 'calendar',
  'series.0.way': 'after',
  'series.0.due': '0',
  'series.0.kinds': 'area',
  'series.0.reason': 'Thử',
  'period.0.series': '0',
};

/** What the page of an opening proposes, for areas alone, with one period set. */
export async function opening(officer: Visitor, plan: string): Promise<Record<string, string>> {
  const page = await (await officer.get(`${plan}/open`)).text();
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '';
  const unit =
    /<input[^>]*name="unit"[^>]*value="([^"]+)"[^>]*>\s*(?:<!--[^>]*-->)?\s*Khu phố 1/.exec(page)?.[1] ??
    value('unit');
  const [, issuer = ''] = /<option value="([0-9a-f-]{36})"/.exec(page) ?? [];
  return {
    name: 'Phong trào thử',
    issuer,
    unit,
    indicators: '1',
    'indicator.0.item': value('indicator.0.item'),
    'indicator.0.wanted': 'on',
    'indicator.0.kind': 'count',
    'indicator.0.question': 'Bao nhiêu?',
    'indicator.0.kinds': 'area',
    periods: '1',
    'period.0.name': 'Năm nay',
    'period.0.from': '2026-01-01',
    'period.0.to': '2030-12-31',
    'period.0.due': '2030-12-31',
    'period.0.reason': 'Thử',
    'period.0.kinds': 'area',
  };
}
