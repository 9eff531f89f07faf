import { plain } from '../../1-text/fold.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';

/** Time that runs from an event which happens once, and whose day the plan does not say. */
export const undatedEvents: Finder = (plan) => {
  const found = eventsIn(plan).filter(
    ({ event }) => ONCE.test(plain(event)) && !/kế hoạch/u.test(plain(event)),
  );
  const [first] = found;
  return first
    ? together(
        'undated-event',
        found.map(({ span }) => wordsAt(plan, span)),
        listed(found.map(({ event }) => plain(event)).slice(0, 1)),
      )
    : [];
};

/** What is rearranged, set up or brought into force once; what comes again and again (a file, a round) is none. */
const ONCE =
  /(?:hoàn thành|hoàn tất|công bố|kết thúc|xong)[^,;.]{0,40}(?:sắp xếp|sáp nhập|hợp nhất|chia tách|thành lập|bàn giao|kiện toàn)|(?:sắp xếp|sáp nhập|hợp nhất)[^,;.]{0,30}(?:xong|hoàn thành)|có hiệu lực|khánh thành|khai trương/u;

function eventsIn({ phases, deadlines }: Examined) {
  return [
    ...phases.flatMap(({ start, span }) =>
      start?.startsWith('event:') ? [{ event: start.slice('event:'.length), span }] : [],
    ),
    ...deadlines.flatMap(({ rule, span }) => (rule.type === 'within' ? [{ event: rule.after, span }] : [])),
  ];
}
