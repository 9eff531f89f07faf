import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import { nameIn } from './label-blocks.ts';
import { opensWithBody } from './words/bodies.ts';
import { actorOf } from './words/duties.ts';

/** Who works along, as a task's own words say it: `Chủ trì, phối hợp với Trạm Y tế tổ chức …`; null where they do not. */
export function partnersIn(task: Passage): string | null {
  const along = WITH.exec(plain(task.text.slice(0, FAR)));
  if (!along) return null;
  const rest = part(task, along.index + along[0].length);
  if (!opensWithBody(rest.text)) return null;
  const name = actorOf(rest)?.agency ?? part(rest, 0, rest.text.search(/[.;:]|$/u));
  return name.text.length > LONGEST ? null : nameIn(name).replace(/,$/u, '');
}

const WITH = /phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+(?=\p{L})/u;
const FAR = 300;
const LONGEST = 240;
