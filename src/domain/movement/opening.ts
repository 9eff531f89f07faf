import type { UnitKind } from '#org';
import { proposeIndicators } from './indicators.ts';
import type { PlanItem } from './items.ts';
import { type Frame, proposePeriods } from './periods.ts';

/** The opening of a movement as the officer has it on the screen: everything as typed. */
export interface OpeningDraft {
  name: string;
  issuer: string;
  units: string[];
  indicators: IndicatorRow[];
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

export interface PeriodRow {
  planItem: string;
  name: string;
  coversFrom: string;
  coversTo: string;
  onTimeUntil: string;
  acceptedUntil: string;
  unitKinds: UnitKind[];
  reason: string;
}

/** What the software proposes from the confirmed items; the officer sets the rest. */
export function proposeOpening(
  items: PlanItem[],
  frame: Frame,
): Pick<OpeningDraft, 'indicators' | 'periods'> {
  return {
    indicators: proposeIndicators(items, frame.taking).map((indicator) => ({
      planItem: indicator.planItem,
      wanted: indicator.unitKinds.length > 0,
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
    periods: proposePeriods(items, frame).map((period) => ({
      planItem: period.planItem ?? '',
      name: period.name,
      coversFrom: period.coversFrom ?? '',
      coversTo: period.coversTo ?? '',
      onTimeUntil: period.onTimeUntil ?? '',
      acceptedUntil: '',
      unitKinds: period.unitKinds,
      reason: period.reason,
    })),
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
    Array.from({ length: Math.min(Number(one(`${noun}s`)) || 0, 500) }, (_, index) =>
      row(`${noun}.${index}`),
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
    periods: rows('period', (at) => ({
      planItem: text(`${at}.item`),
      name: text(`${at}.name`),
      coversFrom: text(`${at}.from`),
      coversTo: text(`${at}.to`),
      onTimeUntil: text(`${at}.due`),
      acceptedUntil: text(`${at}.until`),
      unitKinds: all(`${at}.kinds`),
      reason: text(`${at}.reason`),
    })),
  };
}
