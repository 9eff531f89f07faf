import { parseArgs } from 'node:util';
import type { View } from './views.ts';

export type Asked = { ok: true; paths: string[]; view: View } | { ok: false; sentence: string };

const VIEWS = ['json', 'table', 'notes'] as const satisfies readonly View[];
const EXAMPLE = 'ví dụ: thidua read ke-hoach.docx --json';

/** What the words behind `thidua read` ask for. */
export function askedOf(args: string[]): Asked {
  const unknown = args.find((arg) => /^-./.test(arg) && !VIEWS.some((view) => arg === `--${view}`));
  if (unknown)
    return refused(`thidua read không có lựa chọn “${unknown}”. Các lựa chọn: --json, --table, --notes.`);
  const options = { json: BOOLEAN, table: BOOLEAN, notes: BOOLEAN };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const views = VIEWS.filter((view) => values[view]);
  if (views.length > 1) return refused('Chỉ chọn một trong --json, --table, --notes.');
  if (positionals.length === 0) return refused(`Cần tên tệp hoặc thư mục, ${EXAMPLE}`);
  return { ok: true, paths: positionals, view: views[0] ?? 'summary' };
}

const BOOLEAN = { type: 'boolean' } as const;

function refused(sentence: string): Asked {
  return { ok: false, sentence };
}
