const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A decimal string (`-1234.5`) in Vietnamese notation (`-1.234,5`): dot between thousands, comma before
 * decimals. Digits are kept as they are, so that what is printed equals what was reported.
 * Throws on anything that is not a decimal string: values are parsed at the edge.
 */
export function vietnameseNumber(decimal: string): string {
  const parts = DECIMAL.exec(decimal);
  if (!parts) throw new Error(`Not a decimal string: ${JSON.stringify(decimal)}`);
  const [, sign, whole = '', fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
