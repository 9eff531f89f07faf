import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../launch/root.mjs';

const CASES = join(root, 'src/domain/plan/cases');
const THIDUA = join(root, 'cli/thidua.mjs');

let folder: string;
let plan: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-read-'));
  plan = join(folder, 'a.txt');
  mkdirSync(join(folder, 'sâu'));
  cpSync(join(CASES, 'school-gates/plan.txt'), plan);
  cpSync(join(CASES, 'fire-peak/plan.txt'), join(folder, 'sâu', 'b 10.txt'));
  cpSync(join(CASES, 'front-pilot/plan.txt'), join(folder, 'sâu', 'b 9.txt'));
  writeFileSync(join(folder, 'ghi chú.zip'), 'không phải kế hoạch');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...args: string[]) =>
  spawnSync(process.execPath, [THIDUA, 'read', ...args], { encoding: 'utf8', maxBuffer: 1e8 });

describe('thidua read', () => {
  it('prints a summary, and the same from standard input', () => {
    const { status, stdout } = read(plan);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Tên kế hoạch: .*\n/);
    const piped = spawnSync(process.execPath, [THIDUA, 'read', '-'], {
      encoding: 'utf8',
      input: readFileSync(plan),
    });
    expect(piped.stdout).toBe(stdout);
  });

  it('reads every plan of a folder in the order of names, a JSON object a line', () => {
    const { status, stdout } = read(folder, '--json');
    const readings: { file: string }[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readings.map(({ file }) => file)).toEqual(['a.txt', 'b 9.txt', 'b 10.txt']);
    expect(status).toBe(0);
  });

  it('prints the table of tasks with one head, and every row as wide as it', () => {
    const lines = read(folder, '--table').stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Tệp\tSTT\tNội dung\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm\tCăn cứ');
    expect(lines.filter((line) => line.startsWith('Tệp\t'))).toHaveLength(1);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([8]));
  });

  it('prints points to settle with the file and the line they stand in', () => {
    const { stdout } = read(join(CASES, 'ward-movement/plan.txt'), '--notes');
    const text = readFileSync(join(CASES, 'ward-movement/plan.txt'), 'utf8').split('\n');
    for (const line of stdout.trimEnd().split('\n')) {
      const [, number] = /plan\.txt:(\d+): \S/.exec(line) ?? [];
      expect(Number(number)).toBeLessThanOrEqual(text.length);
    }
    expect(stdout).toContain('plan.txt:');
  });

  it('reads the rest where one file is missing, and says so by its exit code', () => {
    const { status, stdout, stderr } = read(plan, join(folder, 'không có.txt'), '--json');
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^Không thấy tệp “.*không có\.txt”.*\n$/);
  });

  it.each([
    [['--xml', 'a.txt'], '“--xml”'],
    [['--json', '--notes', 'a.txt'], 'một trong'],
    [[], 'ví dụ'],
    [['không có.docx'], 'Không thấy tệp'],
  ])('refuses %j in one sentence', (args, words) => {
    const { status, stdout, stderr } = read(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says where a folder holds no plan', () => {
    const { status, stderr } = read(mkdtempSync(join(folder, 'trống-')));
    expect(status).toBe(2);
    expect(stderr).toContain('Không thấy kế hoạch nào');
  });

  it('ends quietly when who reads its output has seen enough', async () => {
    const child = spawn(process.execPath, [THIDUA, 'read', ...Array(40).fill(plan), '--json']);
    child.stdout.once('data', () => child.stdout.destroy());
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, said]).toEqual([0, '']);
  });
});
