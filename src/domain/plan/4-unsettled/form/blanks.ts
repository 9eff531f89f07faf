import type { Passage } from '../../1-text/passage.ts';
import { type Finder, type Point, point } from '../point.ts';

/** A number or a date of issue that was left blank. */
export const blanks: Finder = ({ document, structure }) => {
  const at = (shape: RegExp): Passage[] => structure.header.filter((line) => shape.test(line.text)).slice(-1);
  const { year, month, day } = document.date;
  const missing = [
    ...(day === null ? ['ngày'] : []),
    ...(month === null ? ['tháng'] : []),
    ...(year === null ? ['năm'] : []),
  ];
  const dateline = missing.length > 0 ? at(/ngày.*tháng/iu) : [];
  return [
    ...(document.numberBlank ? [point('blank-number', at(/số\s*:/iu))] : []),
    ...(dateline.length > 0 ? [point('blank-date', dateline, missing.join(', '))] : []),
  ] satisfies Point[];
};
