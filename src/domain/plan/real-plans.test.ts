import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fold } from './1-text/fold.ts';
import { readPlan } from './read-plan.ts';
import type { Reading } from './reading.ts';
import { itemsOf } from './testing.ts';

/** Real plans, scored by the script that stands beside them; they are never part of the project. */
const folder = resolve(process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../../../shared/plans'));
const there = existsSync(join(folder, 'score.py'));
const FLOORS = { normal: 0.979, strict: 0.975 };

if (!there) console.warn(`Bỏ qua phép đọc các kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`);

describe.skipIf(!there)('the real plans', () => {
  const readings = mkdtempSync(join(tmpdir(), 'thidua-readings-'));
  afterAll(() => rmSync(readings, { recursive: true }));

  it('are read as by hand, beyond the floors', () => {
    for (const file of textsIn(folder)) {
      writeFileSync(join(readings, file.replace('.txt', '.json')), JSON.stringify(read(folder, file)));
    }
    expect(macro('--json')).toBeGreaterThanOrEqual(FLOORS.normal);
    expect(macro('--json', '--strict')).toBeGreaterThanOrEqual(FLOORS.strict);
  });

  it('without a reading by hand never fail, and quote word for word', () => {
    for (const file of there ? textsIn(join(folder, 'more')) : []) {
      const reading = read(join(folder, 'more'), file);
      for (const { quote, span } of itemsOf(reading))
        expect(fold(reading.text.slice(...span))).toBe(fold(quote));
    }
  });

  function macro(...flags: string[]): number {
    const args = [join(folder, 'score.py'), '--dirs', join(folder, 'gold'), readings, ...flags];
    return JSON.parse(execFileSync('python3', args, { encoding: 'utf8' })).pooled.macro.f1;
  }
});

function textsIn(path: string): string[] {
  return readdirSync(path).filter((name) => name.endsWith('.txt'));
}

function read(path: string, file: string): Reading {
  return readPlan({ file, text: readFileSync(join(path, file), 'utf8') });
}
