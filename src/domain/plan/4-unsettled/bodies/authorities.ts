import { plain } from '../../1-text/fold.ts';
import { wordsAt } from '../places.ts';
import { type Finder, together } from '../point.ts';

/** A target that counts what is "recognised", in a plan that nowhere says by whom. */
export const unnamedAuthorities: Finder = (plan) => {
  const { targets, clauses } = plan;
  const recognised = targets.filter(({ quote }) =>
    /được (?:cấp có thẩm quyền )?công nhận(?! bởi)/u.test(plain(quote)),
  );
  if (
    recognised.length === 0 ||
    clauses.some(({ plain }) => plain.includes('công nhận') && NAMED.test(plain))
  )
    return [];
  return together(
    'authority-unnamed',
    recognised.map(({ span }) => wordsAt(plan, span)),
  );
};

const NAMED =
  /(?:ubnd|ủy ban|chủ tịch|công an|trưởng|giám đốc|mttq)(?! cấp)[^.;]{0,60}(?:quyết định |xét |tham mưu )?công nhận|công nhận (?:của|bởi) |(?:do|được) (?:ubnd|ủy ban|chủ tịch|công an)[^.;]{0,60}công nhận/u;
