import { readdirSync, readFileSync } from 'node:fs';
import { array, looseObject, nullable, number, object, parse, string } from 'valibot';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const Expected = looseObject({
  id: string(),
  file: string(),
  sections: array(looseObject({ heading: string(), level: number(), parentIndex: nullable(number()) })),
  recipients: array(looseObject({ name: string() })),
  document: object({ signer: looseObject({ name: string() }) }),
});

describe.each(names)('the case %s', (name) => {
  const text = fold(readFileSync(`${folder}/${name}/plan.txt`, 'utf8'));
  const expected = parse(Expected, JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')));

  it('carries its own name', () => {
    expect([expected.id, expected.file]).toEqual([name, 'plan.txt']);
  });

  it('quotes its plan word for word', () => {
    const headings = expected.sections.map((section) => section.heading);
    const people = [...expected.recipients, expected.document.signer].map((person) => person.name);
    const absent = [...quotes(expected), ...headings, ...people].filter((words) => !text.includes(words));
    expect(absent).toEqual([]);
  });

  it('nests each section one level under an earlier one', () => {
    for (const [index, section] of expected.sections.entries()) {
      const parent = section.parentIndex === null ? undefined : expected.sections[section.parentIndex];
      expect(section.parentIndex ?? -1).toBeLessThan(index);
      expect(section.level, section.heading).toBe((parent?.level ?? 0) + 1);
    }
  });
});

/** The text as quotes see it: no Markdown marks, no tags, white space folded to one blank. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^\s*#{1,6}\s+/gmu, '')
    .replace(/[*\\]/gu, '')
    .replace(/<\/?(?:b|i|u|strong|em|br)\s*\/?>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

/** Every quote at any depth; participants and funding may be bare strings. */
function quotes(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['quote', 'alt', 'participants', 'funding'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => quotes(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => quotes(inner, name));
}
