/** Whether a line carries nothing of the plan: page numbers, rules, table borders, signature stamps. */
export function isNoise(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false;
  return NOISE.some(([, shape]) => shape.test(text));
}

const LONGEST = 160;
const NOISE: ReadonlyArray<readonly [name: string, shape: RegExp]> = [
  ['page number', /^(?:trang\s+)?[-–\s]*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu],
  ['rule', /^[-–—_=.~|:+\s]+$/u],
  [
    'electronic signature',
    /^(?:người ký|cơ quan|thời gian ký|email|ký bởi|ngày ký)\s*:.*(?:\d{2}:\d{2}|@|ủy ban nhân dân|tỉnh)/iu,
  ],
  ['stamp time', /^[+-]\d{2}:\d{2}$/u],
];
