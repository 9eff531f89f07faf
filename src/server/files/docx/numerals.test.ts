import { expect, it } from 'vitest';
import { numeral } from './numerals.ts';

it.each([
  [4, 'upperRoman', 'IV'],
  [1994, 'lowerRoman', 'mcmxciv'],
  [26, 'lowerLetter', 'z'],
  [28, 'upperLetter', 'BB'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [3, 'numberInDash', '- 3 -'],
  [0, 'upperRoman', '0'],
  [99_999, 'upperRoman', '99999'],
  [5, 'none', ''],
  [5, 'koreanDigital', '5'],
  [5, 'constructor', '5'],
])('%i in %s is “%s”', (value, format, text) => {
  expect(numeral(value, format)).toBe(text);
});
