import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type MergedReportInput, mergedReport } from './index.ts';

const input: MergedReportInput = JSON.parse(
  readFileSync(new URL('cases/ward-year/input.json', import.meta.url), 'utf8'),
);

it('a figure that a change of units cuts carries a mark, and the note below says by which decision', () => {
  const note = 'Từ ngày 15/8/2026, 12 đơn vị sắp xếp thành 7 đơn vị theo Nghị quyết số 12/NQ-HĐND';
  const [first, ...rest] = input.results.filter(({ result }) => result !== null);
  if (!first) throw new Error('the case has results');
  const marked = JSON.stringify(
    mergedReport({ ...input, results: [{ ...first, broken: true }, ...rest], breaks: [note] }),
  );
  expect(marked.match(/\(\*\)/g)).toHaveLength(2);
  expect(marked).toContain(`(*) ${note}`);
  expect(JSON.stringify(mergedReport(input))).not.toContain('(*)');
});
