import { error } from '@sveltejs/kit';
import { type Act, papers } from '#store';

/** The paper, or the page that says there is none. */
export async function keptOrGone(act: Act, id: string): Promise<papers.KeptPaper> {
  return (await papers.get(act, id)) ?? error(404, 'Không tìm thấy văn bản này.');
}

/** Why a paper is no longer edited; null where it is. */
export function closedOf({ frozenAt, droppedAt }: Pick<papers.KeptPaper, 'frozenAt' | 'droppedAt'>) {
  if (frozenAt) return 'frozen';
  return droppedAt ? 'dropped' : null;
}
