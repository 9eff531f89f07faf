const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * A decimal string in Vietnamese notation, `1234.5` as `1.234,5`: dot between thousands, comma before decimals.
 * Digits stay as they are, so that what is shown and printed equals what was reported. Throws RangeError on
 * anything that is no decimal string: values are read at the edge.
 */
export function inVietnamese(decimal: string): string {
  const parts = DECIMAL.exec(decimal);
  if (!parts) throw new RangeError(`Not a decimal string: ${JSON.stringify(decimal)}`);
  const [, sign = '', whole = '', fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
