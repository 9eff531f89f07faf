import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OfficialDocument, type PaperFrame, plan, planStarters, startedPlan } from '#documents';
import { readPlanFile } from '#files';
import { partsOf, type Reading, readPlan } from '#plan';
import { renderDocx, renderPdf } from './index.ts';

const frame: PaperFrame = {
  trial: false,
  issuer: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
    nameInText: 'Ủy ban nhân dân xã Lúa Vàng',
    symbol: 'UBND',
    place: 'Lúa Vàng',
  },
  signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Trần Thị Mẫu' },
  date: { day: 4, month: 1, year: 2027 },
  movement: null,
  plan: null,
};

function started(key: string): OfficialDocument {
  const starter = planStarters.find((one) => one.key === key);
  if (!starter) throw new Error(key);
  const { title, text, recipients } = startedPlan(starter, frame, frame.date.year);
  const { document } = readPlan({ file: 'x.txt', text });
  const facts = { ...document, title, signer: { ...document.signer, position: null } };
  return plan({ frame, plan: '', document: facts, parts: partsOf(text), recipients, targets: [] }).document;
}

const PRINTED = { docx: renderDocx, pdf: renderPdf };

async function readBack(key: string, as: keyof typeof PRINTED): Promise<Reading> {
  const path = join(await mkdtemp(join(tmpdir(), 'starter-')), `plan.${as}`);
  await writeFile(path, await PRINTED[as](started(key)));
  const read = await readPlanFile(path, `plan.${as}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.reading;
}

const EXPECTED: Record<string, { targets: string[]; deadlines: string[]; asked: string; leads: string[] }> = {
  security: {
    targets: ['= 100 %', '>= 90 %', '>= 2 buổi', '>= 1 mô hình', '> 80 %'],
    deadlines: ['2027-11-20', '2027-11-30'],
    asked: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    leads: ['Công an xã', 'Các khu dân cư'],
  },
  culture: {
    targets: ['= 100 %', '>= 90 %', '>= 85 %', '>= 1 buổi', '>= 1 câu lạc bộ'],
    deadlines: ['2027-06-15', '2027-11-15', '2027-11-30'],
    asked: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    leads: ['Phòng Văn hóa - Xã hội', 'Các trường học', 'Các khu dân cư'],
  },
  festival: {
    targets: ['= 100 %', '>= 80 %', '>= 1 tập thể', '= 100 %'],
    deadlines: ['2027-08-25', '2027-09-05', '2027-09-15'],
    asked: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    leads: ['Công an xã', 'Phòng Văn hóa - Xã hội', 'Các khu dân cư'],
  },
};

describe('a plan printed from a starter', () => {
  it.each(planStarters.flatMap(({ key }) => [[key, 'docx'] as const, [key, 'pdf'] as const]))(
    'is read with its targets, duties and days: %s as %s',
    async (key, as) => {
      const { document, targets, deadlines, assignments, notes } = await readBack(key, as);
      const { targets: wanted, deadlines: days, asked, leads } = EXPECTED[key] ?? {};
      expect(targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)).toEqual(wanted);
      const before = deadlines.flatMap(({ rule }) => (rule.type === 'before' ? [rule.date] : []));
      expect(before.sort()).toEqual(days);
      const bodies = (role: string) =>
        assignments
          .filter(({ tasks }) => tasks.some((task) => task.role === role))
          .map(({ agency }) => agency);
      expect(bodies('asked')).toEqual([asked]);
      expect(bodies('lead')).toEqual(expect.arrayContaining(leads ?? []));
      expect(document).toMatchObject({ place: 'Lúa Vàng', date: { year: 2027, month: 1, day: 4 } });
      expect(document.signer.name).toBe('Trần Thị Mẫu');
      expect(notes).toEqual([]);
    },
  );

  it.each(planStarters.map((starter) => [starter.key, starter] as const))(
    'leaves no blank of ours and nothing out of bounds: %s',
    (_, starter) => {
      const { title, text } = startedPlan(starter, frame, frame.date.year);
      expect(title + text).not.toMatch(/[{}]/);
      const { targets, criteria, assignments } = readPlan({ file: 'x.txt', text });
      const tasks = assignments.flatMap((one) => one.tasks);
      expect([...targets, ...criteria, ...tasks].filter(({ outOfBounds }) => outOfBounds)).toEqual([]);
    },
  );
});
