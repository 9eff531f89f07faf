import type { SetIndicator } from '#movement';
import type { Reading } from '#plan';

/** A plan as read, of nothing but targets: the questions of a form. */
export function readingOf(quotes: string[]): Reading {
  const text = quotes.join('\n');
  return {
    schemaVersion: 1,
    id: 'do',
    file: 'do.txt',
    kind: 'plan',
    text,
    pages: [],
    document: {
      kind: 'KẾ HOẠCH',
      number: null,
      numberBlank: true,
      issuer: null,
      parentIssuer: null,
      place: null,
      date: { year: 2026, month: null, day: null },
      title: 'Phong trào đo',
      signer: { name: null, position: null, onBehalfOf: null, capacity: null },
    },
    legalBases: [],
    sections: [],
    participants: [],
    phases: [],
    criteria: [],
    assignments: [],
    deadlines: [],
    awards: [],
    funding: [],
    recipients: [],
    reporting: [],
    notes: [],
    unsettled: [],
    targets: quotes.map((quote, index) => ({
      id: `t${index}`,
      quote,
      span: [text.indexOf(quote), text.indexOf(quote) + quote.length],
      subject: quote,
      comparator: '>=',
      value: 1,
      unit: 'mô hình',
      per: null,
      direction: 'none',
      baseline: null,
      zeroTolerance: false,
    })),
  };
}

/** The indicator of one target, asked of every area. */
export function indicatorOf(planItem: string, question: string): SetIndicator {
  return {
    planItem,
    question,
    bounds: 'in',
    kind: 'count',
    clause: 'II Chỉ tiêu',
    measure: 'mô hình',
    comparator: '>=',
    target: '1',
    targetHigh: null,
    eachUnit: false,
    per: null,
    byMonth: false,
    eitherOr: null,
    unitKinds: ['area'],
    decimals: 0,
    maximum: null,
    partMayExceedWhole: false,
  };
}
