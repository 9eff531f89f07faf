import { PAGE } from '../pages.ts';
import { type Block, flat } from './flow.ts';
import type { Table } from './state.ts';

/** The blocks of a table's row: one line where the table has lines, else its cells one after the other. */
export function rowBlocks({ bordered, row }: Table): Block[] {
  const filled = row.cells.filter((cell) => flat(cell).replaceAll(PAGE, '') !== '');
  if (filled.length === 0) return [];
  if (!bordered && !row.drawn && filled.length <= 2) return filled.flat();
  return [{ kind: 'row', text: row.cells.map(flat).join('\t').trimEnd() }];
}
