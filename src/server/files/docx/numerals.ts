/** A list number as Word prints it (ECMA-376 part 1, §17.18.59 ST_NumberFormat). */
export function numeral(value: number, format: string): string {
  return (FORMATS.get(format) ?? String)(value);
}

const FORMATS = new Map<string, (value: number) => string>([
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperRoman', (value) => roman(value)],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperLetter', (value) => letter(value)],
  ['lowerLetter', (value) => letter(value).toLowerCase()],
  ['decimalEnclosedParen', (value) => `(${value})`],
  ['decimalEnclosedFullstop', (value) => `${value}.`],
  ['numberInDash', (value) => `- ${value} -`],
]);

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Word itself stops writing Roman numbers at 32767. */
function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  return ROMAN.map(([sign, worth]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** A … Z, AA, BB, …: Word repeats the letter. Latin letters only: it knows no đ in lists. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
