import type { UnitKind } from '#org';
import type { Frame } from './frame.ts';
import { proposeIndicators } from './indicators.ts';
import type { PlanItem } from './items.ts';
import type { PeriodRow } from './period.ts';
import { proposePeriods } from './periods.ts';
import type { SeriesRow } from './series/read.ts';
import { rowOfPeriod, rowOfSeries } from './series/rows.ts';
import { isShareOfUnits } from './shares.ts';

/** The opening of a movement as the officer has it on the screen: everything as typed. */
export interface OpeningDraft {
  name: string;
  issuer: string;
  units: string[];
  indicators: IndicatorRow[];
  /** Series set so far; periods name theirs by its place. */
  series: SeriesRow[];
  periods: PeriodRow[];
}

export interface IndicatorRow {
  planItem: string;
  wanted: boolean;
  kind: string;
  question: string;
  measure: string;
  target: string;
  eachUnit: boolean;
  decimals: string;
  maximum: string;
  partMayExceedWhole: boolean;
  unitKinds: UnitKind[];
}

/**
 * What the software proposes from the confirmed items; the officer sets the rest. A share of all units in a class is asked of
 * none of them: it is proposed as a target when an evaluation opens.
 */
export function proposeOpening(
  items: PlanItem[],
  frame: Frame,
): Pick<OpeningDraft, 'indicators' | 'series' | 'periods'> {
  const periods = proposePeriods(items, frame);
  const ofAll = new Set(items.filter(isShareOfUnits).map(({ id }) => id));
  const series = [...new Set(periods.flatMap((period) => period.series ?? []))];
  return {
    indicators: proposeIndicators(items, frame.taking).map((indicator) => ({
      planItem: indicator.planItem,
      wanted: indicator.unitKinds.length > 0 && !ofAll.has(indicator.planItem),
      kind: indicator.kind,
      question: indicator.question,
      measure: indicator.measure ?? '',
      target: (indicator.target ?? '').replace('.', ','),
      eachUnit: indicator.eachUnit,
      decimals: '0',
      maximum: '',
      partMayExceedWhole: false,
      unitKinds: indicator.unitKinds,
    })),
    series: series.map((one) => rowOfSeries(one, { from: '', to: '' })),
    periods: periods.map((period) => rowOfPeriod(period, period.series && series.indexOf(period.series))),
  };
}

/** The movement as its plan's title names it: from the word "phong trào" on, or else the whole title. */
export function movementNamed(title: string): string {
  const named = /phong trào.*/isu.exec(title)?.[0] ?? title;
  return named.charAt(0).toLocaleUpperCase('vi') + named.slice(1);
}

/** The fields of the page, `indicator.0.question`, `period.1.name`, `unit`; `all` gives every value of a name. */
export function draftFrom(
  one: (name: string) => string | null,
  all: (name: string) => string[],
): OpeningDraft {
  const text = (name: string) => (one(name) ?? '').trim().normalize('NFC');
  const rows = <Row>(noun: string, row: (at: string) => Row) =>
    Array.from(
      { length: Math.min(Number(one(noun === 'series' ? 'series' : `${noun}s`)) || 0, 500) },
      (_, index) => row(`${noun}.${index}`),
    );
  return {
    name: text('name'),
    issuer: text('issuer'),
    units: all('unit'),
    indicators: rows('indicator', (at) => ({
      planItem: text(`${at}.item`),
      wanted: one(`${at}.wanted`) !== null,
      kind: text(`${at}.kind`),
      question: text(`${at}.question`),
      measure: text(`${at}.measure`),
      target: text(`${at}.target`),
      eachUnit: one(`${at}.each`) !== null,
      decimals: text(`${at}.decimals`),
      maximum: text(`${at}.maximum`),
      partMayExceedWhole: one(`${at}.exceed`) !== null,
      unitKinds: all(`${at}.kinds`),
    })),
    series: rows('series', (at) => seriesRow(text, all, at)),
    periods: rows('period', (at) => ({
      series: text(`${at}.series`),
      planItem: text(`${at}.item`),
      name: text(`${at}.name`),
      coversFrom: text(`${at}.from`),
      coversTo: text(`${at}.to`),
      onTimeUntil: text(`${at}.due`),
      acceptedUntil: text(`${at}.until`),
      unitKinds: all(`${at}.kinds`),
      reason: text(`${at}.reason`),
      skipped: one(`${at}.skip`) !== null,
    })),
  };
}

/** The series of the form that is to be added, `more.kind` and the like. */
export function seriesTyped(
  one: (name: string) => string | null,
  all: (name: string) => string[],
): SeriesRow {
  return seriesRow((name) => (one(name) ?? '').trim().normalize('NFC'), all, 'more');
}

function seriesRow(text: (name: string) => string, all: (name: string) => string[], at: string): SeriesRow {
  return {
    planItem: text(`${at}.item`),
    kind: text(`${at}.kind`),
    year: text(`${at}.year`),
    yearStarts: text(`${at}.starts`),
    dueWay: text(`${at}.way`),
    due: text(`${at}.due`),
    accepted: text(`${at}.accepted`),
    from: text(`${at}.from`),
    to: text(`${at}.to`),
    unitKinds: all(`${at}.kinds`),
    reason: text(`${at}.reason`),
  };
}
