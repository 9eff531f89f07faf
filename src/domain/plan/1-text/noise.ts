/** What a line is that carries nothing of the plan; null where it carries words. */
export type Noise = 'page number' | 'rule' | 'stamp' | 'rest of a stamp' | null;

/** Tells page numbers, rules, table borders and the stamps of electronic signatures from words. */
export function noiseOf(text: string): Noise {
  if (text === '' || text.length > LONGEST || !OPENS.test(text)) return null;
  return NOISE.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

const LONGEST = 200;
/** A quick first look: every shape below opens so; most lines do not. */
const OPENS =
  /^(?:[^\p{L}]|trang|page|người ký|(?:được )?ký|ngày ký|thời gian ký|digitally|sign|cơ quan|tổ chức|email|chức vụ|date|reason|location)/iu;
const NOISE: ReadonlyArray<readonly [Exclude<Noise, null>, RegExp]> = [
  [
    'page number',
    /^(?:trang\s+|page\s+)?[-–([|\s]*\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?[-–)\]|\s]*(?:trang)?$/iu,
  ],
  ['rule', /^[-–—_=.~|:+\s]+$/u],
  [
    'stamp',
    /^(?:(?:người ký|ký bởi|được ký bởi|digitally signed by|signed by|signer)\s*:|signature (?:not verified|valid|is valid)|digitally signed)/iu,
  ],
  [
    'rest of a stamp',
    /^(?:cơ quan|tổ chức|email|chức vụ)\s*:.*(?:\d{2}:\d{2}|@|ủy ban nhân dân|tỉnh|thành phố)|^(?:ký ngày|ngày ký|thời gian ký)\s*:/iu,
  ],
  ['rest of a stamp', /^(?:date\s*:\s*\d{4}[./-]\d|reason\s*:|location\s*:|[+-]\d{2}['’:]\d{2}['’]?$)/iu],
];
