import { type Finder, point } from './point.ts';

/** A number or a date of issue that was left blank. */
export const blanks: Finder = ({ document }, structure) => {
  const at = (shape: RegExp) => structure.header.find((line) => shape.test(line.text)) ?? [];
  const { year, month, day } = document.date;
  const missing = [
    ...(day === null ? ['ngày'] : []),
    ...(month === null ? ['tháng'] : []),
    ...(year === null ? ['năm'] : []),
  ];
  const dateline = at(/ngày.*tháng/iu);
  return [
    ...(document.numberBlank ? [point('blank-number', at(/số\s*:/iu))] : []),
    ...(missing.length > 0 && 'text' in dateline ? [point('blank-date', dateline, missing.join(', '))] : []),
  ];
};
