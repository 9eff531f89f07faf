import type { TableShape } from './form.ts';
import { inVietnamese } from './notation.ts';

/** The rows of a table as a text, a line each: `Quý I – Mô hình: Camera; Số hộ: 1.200`. Empty cells are left out. */
export function tableInWords({ columns, rows: names }: TableShape, rows: readonly string[][]): string {
  const lines = rows.map((cells, place) => {
    const said = columns.flatMap(({ title, kind }, column) => {
      const cell = cells[column];
      return cell ? [`${title}: ${kind === 'number' ? inVietnamese(cell) : cell}`] : [];
    });
    const name = names[place];
    return [...(name ? [name] : []), said.join('; ')].filter(Boolean).join(' – ');
  });
  return lines.filter(Boolean).join('\n');
}
