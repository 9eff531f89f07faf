import { plain } from '../../1-text/fold.ts';
import type { Task } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Finder, point } from '../point.ts';

/** One body that makes the files itself and judges them; guiding others how to make them is none of it. */
export const buildsAndAppraises: Finder = (plan) =>
  plan.assignments.flatMap(({ agency, tasks }) => {
    const appraises = tasks.find(({ quote }) => quote.includes('ẩm định') && APPRAISES.test(plain(quote)));
    if (!appraises) return [];
    const builds = tasks.find(isBuilding);
    if (!builds) return [];
    const places = appraises === builds ? [appraises] : [builds, appraises];
    return [
      point(
        'builds-and-appraises',
        places.map(({ span }) => wordsAt(plan, span)),
        agency,
      ),
    ];
  });

const APPRAISES = /thẩm định (?:hồ sơ|thành tích|kết quả)|hồ sơ[^.;]{0,200}thẩm định/u;
const BUILDS =
  /(?:lập|xây dựng|hoàn thiện|chuẩn bị) hồ sơ(?=[^.;]{0,50}(?:khen|thi đua|công nhận|danh hiệu))/u;

function isBuilding({ quote }: Task): boolean {
  const said = plain(quote);
  const at = said.search(BUILDS);
  return at >= 0 && !/hướng dẫn|đôn đốc|đề nghị các/u.test(said.slice(0, at));
}
