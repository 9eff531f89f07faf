import { error } from '@sveltejs/kit';
import { inWords } from '#calendar';
import { boards, movements, unitChanges, unitKinds } from '#store';
import { languageOf, unitChanges as words } from '#ui';
import { apartIn } from '../../../apart.ts';
import { drawnFrom } from '../../../drawn.ts';
import type { PageServerLoad } from './$types.ts';
import { filterIn } from './filter.ts';
import { shownOf } from './shown.ts';

export const load: PageServerLoad = (event) =>
  event.locals.as(async (act) => {
    const { params, url, cookies } = event;
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const filter = filterIn(url.searchParams);
    const board = await boards.board(act, movement.id, filter.name);
    const above = new Map(board.units.map(({ parent, parentName }) => [parent, parentName]));
    return drawnFrom(event, {
      apart: apartIn(event),
      movement,
      filter,
      shown: shownOf(board, filter),
      periods: board.periods,
      steps: board.steps,
      notes: board.notes,
      kinds: await unitKinds.list(act),
      above: [...above].flatMap(([id, name]) => (id && name ? [{ id, name }] : [])),
      breaks: await breaksOf(act, board, words[languageOf(cookies.get('language'))].told),
      awaited: await boards.awaiting(act, movement.id),
    });
  });

/** The changes of units that cut it, in words, each before which of its periods. */
async function breaksOf(
  act: Parameters<typeof unitChanges.list>[0],
  { notes, periods }: boards.Board,
  told: (typeof words)['vi']['told'],
) {
  const cutting = new Set(notes.flatMap((note) => (note.what === 'changed' ? [note.change] : [])));
  if (cutting.size === 0) return [];
  return (await unitChanges.list(act))
    .filter(({ id }) => cutting.has(id))
    .map((change, at) => ({
      id: change.id,
      mark: `(${at + 1})`,
      before: periods.findIndex(({ coversTo }) => coversTo >= change.on),
      note: `${inWords(change.on)}: ${told(change)}`,
    }));
}
