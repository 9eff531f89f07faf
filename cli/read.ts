import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FileProblem, readPlanFile } from '#files';
import { type Reading, readPlan } from '#plan';

/**
 * `thidua read FILE [--json]`: what a plan says, as one JSON object (docs/reading.md) or as a summary in Vietnamese.
 * Exit code: 0 whenever a reading is printed, also of an empty file or a scan without text; 2 with one line on
 * standard error where the file is missing, unreadable, locked or of no known kind.
 */
export async function run(args: string[]): Promise<number> {
  const [path, ...rest] = args.filter((arg) => arg !== '--json');
  if (!path || rest.length > 0)
    return refuse('Cần đúng một tên tệp, ví dụ: thidua read ke-hoach.docx --json');
  if (!(await isFile(path))) return refuse(`Không thấy tệp “${path}”. Kiểm tra lại đường dẫn rồi chạy lại.`);
  const read = await readPlanFile(path, basename(path));
  if (!read.ok && !WORDLESS.has(read.problem.code)) return refuse(read.problem.message);
  const reading = read.ok ? read.reading : wordless(basename(path), read.problem);
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(reading)}\n` : summary(reading));
  return 0;
}

/** Files that are what they seem and hold no words: they are read, and the reading says so. */
const WORDLESS: ReadonlySet<FileProblem['code']> = new Set<FileProblem['code']>(['empty', 'noText', 'scan']);

function wordless(file: string, problem: FileProblem): Reading {
  const reading = readPlan({ file, text: '' });
  return { ...reading, notes: [{ code: problem.code, quote: '', span: [0, 0], message: problem.message }] };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
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

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
