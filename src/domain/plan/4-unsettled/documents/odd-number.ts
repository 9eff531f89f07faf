import { wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';

/** A number whose year is no year, or is not that of the date beside it. */
export const oddNumbers: Finder = (plan) => {
  const found = plan.legalBases.flatMap(({ number, date, span }) => {
    const year = /^\d+[a-z]?\/(\d{4,5})\//iu.exec(number ?? '')?.[1];
    if (!year || (year.length === 4 && (!date || date.startsWith(year)))) return [];
    const why = year.length === 4 ? `số ${number} nhưng ngày ghi năm ${date?.slice(0, 4)}` : `số ${number}`;
    return [{ why, words: wordsAt(plan, span) }];
  });
  return together(
    'document-number',
    found.map(({ words }) => words),
    listed(found.map(({ why }) => why)),
  );
};
