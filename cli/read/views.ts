import { taskCells, taskColumns } from '#documents';
import { itemsOf, taskTable } from '#movement';
import type { Reading, Span } from '#plan';

export type View = 'summary' | 'json' | 'table' | 'notes';

/** The place of a reading among others. */
interface Place {
  /** The file as it was named. */
  shown: string;
  alone: boolean;
  first: boolean;
}

/** What is printed of a reading, ended by a line break. */
export const views: Record<View, (reading: Reading, place: Place) => string> = {
  json: (reading) => `${JSON.stringify(reading)}\n`,
  summary: (reading, { shown, alone }) => (alone ? summary(reading) : `== ${shown}\n${summary(reading)}\n`),
  table,
  notes,
};

/** Cells apart by tabs, several lines of a cell by `; `; with the file in front where there are several. */
function table(reading: Reading, { shown, alone, first }: Place): string {
  const named = alone ? [] : [shown];
  const head = [...(alone ? [] : ['Tệp']), ...taskColumns.map(({ title }) => title)];
  const rows = taskTable(itemsOf(reading)).map((row, at) => [
    ...named,
    ...taskCells(row, at).map((lines) => lines.join('; ')),
  ]);
  return (first ? [head, ...rows] : rows).map((cells) => `${cells.map(oneLine).join('\t')}\n`).join('');
}

/** `ke-hoach.txt:37: …`, as a compiler prints what it has to say. */
function notes({ text, unsettled, notes }: Reading, { shown }: Place): string {
  const said = [
    ...unsettled.map(({ span, why, suggestion }) => ({
      span,
      words: suggestion ? `${why} ${suggestion}` : why,
    })),
    ...notes.map(({ span, message }) => ({ span, words: message })),
  ].sort((one, other) => one.span[0] - other.span[0]);
  return said.map(({ span, words }) => `${shown}:${lineAt(text, span)}: ${oneLine(words)}\n`).join('');
}

function lineAt(text: string, [start]: Span): number {
  return text.slice(0, start).split('\n').length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function summary(reading: Reading): string {
  const { document, notes, unsettled } = reading;
  const facts = [
    ['Tên kế hoạch', document.title],
    ['Số, ký hiệu', document.number],
    ['Cơ quan ban hành', document.issuer],
    ['Người ký', document.signer.name],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return [
    ...(facts.length > 0 ? facts : ['Tệp này không giống một kế hoạch.']),
    counted(reading),
    ...list(
      'Điểm cần làm rõ',
      unsettled.map(({ why }) => why),
    ),
    ...list(
      'Lưu ý khi đọc',
      notes.map(({ message }) => message),
    ),
    '',
  ].join('\n');
}

function counted(reading: Reading): string {
  const tasks = reading.assignments.flatMap((assignment) => assignment.tasks);
  const counts: Array<[number, string]> = [
    [reading.targets.length, 'chỉ tiêu'],
    [reading.criteria.length, 'tiêu chí'],
    [tasks.length, `nhiệm vụ của ${reading.assignments.length} đơn vị`],
    [reading.deadlines.length, 'thời hạn'],
    [reading.legalBases.length, 'văn bản được dẫn'],
  ];
  return `Đọc được: ${counts.map(([count, what]) => `${count} ${what}`).join(', ')}.`;
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${heading}:`, ...lines.map((line) => `- ${line}`)] : [];
}
