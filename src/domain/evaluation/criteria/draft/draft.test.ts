import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../criteria-set.ts';
import { writeCriteriaSet } from '../file/write-set.ts';
import { starters } from '../starters/index.ts';
import { anySet, asking, setWith } from '../testing-sets.ts';
import { draftOf, draftTyped, type SetDraft, setOfDraft, stepped } from './index.ts';

/** The fields that a form of a draft sends. */
function fieldsOf({ head, audience, rows, classes, notRated }: SetDraft): Record<string, string> {
  const named = (place: string, fields: object) =>
    Object.entries(fields).map(([name, value]) => [`${place}.${name}`, value]);
  const sent = [
    ...named('head', head),
    ...audience.map((kind) => [`audience.${kind}`, 'on']),
    ...rows.flatMap((row, index) => [...named(`row.${index}`, row), [`row.${index}.there`, '1']]),
    ...classes.flatMap(({ needs, ...one }, index) => [
      ...[...named(`class.${index}`, one), [`class.${index}.there`, '1']],
      ...needs.map((id) => [`class.${index}.need.${id}`, 'on']),
    ]),
    ...named('notRated', notRated),
  ];
  return Object.fromEntries(sent.filter(([, value]) => value !== ''));
}

const again = (set: CriteriaSet) => setOfDraft(draftTyped(fieldsOf(draftOf(set))), set.key);

describe('a set in a form', () => {
  it('comes out of it as it went in, whatever set it is', () => {
    fc.assert(fc.property(anySet, (set) => void expect(again(set)).toEqual({ ok: true, set })));
  });

  it.each(starters)('comes out of it as it went in: $set.key', ({ set }) => {
    const read = again(set);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(writeCriteriaSet(read.set)).toBe(writeCriteriaSet(set));
  });

  it('takes numbers as they are written here, and leaves to the check what is none', () => {
    const draft = draftOf(
      setWith([
        asking('a', { asks: { kind: 'ratio', at: { bar: '>=', amount: { value: '97.5' }, high: null } } }),
      ]),
    );
    expect(draft.rows[0]?.amount).toBe('97,5');
    const typed = (amount: string) =>
      setOfDraft({ ...draft, rows: draft.rows.map((row) => ({ ...row, amount })) }, 'mau');
    expect(typed('98,25')).toMatchObject({
      set: { nodes: [{ asks: { at: { amount: { value: '98.25' } } } }] },
    });
    expect(typed('gần hết')).toMatchObject({
      set: { nodes: [{ asks: { at: { amount: { value: 'gần hết' } } } }] },
    });
  });

  it('says which words are missing, and keeps the rest', () => {
    const draft = stepped(draftOf(setWith([asking('a')])), 'add criterion 1');
    expect(setOfDraft({ ...draft, head: { ...draft.head, from: 'mai' } }, 'mau')).toEqual({
      ok: false,
      problems: [
        { field: 'row.1.title', problem: 'missing' },
        { field: 'head.from', problem: 'date' },
      ],
    });
  });

  it('gives what is new a key of its title, which no other has', () => {
    const draft = stepped(draftOf(setWith([asking('hop-dan')])), 'add criterion 1');
    const named = { ...draft, rows: draft.rows.map((row) => (row.id ? row : { ...row, title: 'Họp dân' })) };
    const read = setOfDraft(named, 'mau');
    expect(read).toMatchObject({ set: { nodes: [{ id: 'hop-dan' }, { id: 'hop-dan-2' }] } });
  });
});

describe('a step in the form', () => {
  const group = (id: string, ...ids: string[]) => ({
    id,
    title: id,
    maximum: null,
    nodes: ids.map((one) => asking(one)),
  });
  const draft = draftOf(setWith([group('g', 'a', 'b'), group('h', 'c'), asking('d')]));
  const rowsAfter = (...steps: string[]) =>
    steps
      .reduce(stepped, draft)
      .rows.map(({ id, depth }) => `${depth}${id || '?'}`)
      .join(' ');

  it('moves a row among those of its group, and a group with all that stands in it', () => {
    expect(rowsAfter()).toBe('0g 1a 1b 0h 1c 0d');
    expect(rowsAfter('up 2')).toBe('0g 1b 1a 0h 1c 0d');
    expect(rowsAfter('up 1')).toBe(rowsAfter());
    expect(rowsAfter('up 3')).toBe('0h 1c 0g 1a 1b 0d');
    expect(rowsAfter('down 0')).toBe('0h 1c 0g 1a 1b 0d');
    expect(rowsAfter('up 5')).toBe('0g 1a 1b 0d 0h 1c');
    expect(rowsAfter('down 5')).toBe(rowsAfter());
    expect(rowsAfter('up 99', 'down 99', 'up', 'nothing')).toBe(rowsAfter());
  });

  it('adds a criterion behind another, in its group, and removes one', () => {
    expect(rowsAfter('add criterion 1')).toBe('0g 1? 1a 1b 0h 1c 0d');
    expect(rowsAfter('add criterion 6')).toBe('0g 1a 1b 0h 1c 0d 0?');
    expect(rowsAfter('add group')).toBe('0g 1a 1b 0h 1c 0d 0?');
    expect(rowsAfter('remove 1')).toBe('0g 1b 0h 1c 0d');
  });

  it('adds, orders and removes classes', () => {
    const names = (...steps: string[]) => steps.reduce(stepped, draft).classes.map(({ name }) => name);
    expect(names('class add')).toEqual(['Đạt', '']);
    expect(names('class add', 'class up 1')).toEqual(['', 'Đạt']);
    expect(names('class up 0')).toEqual(['Đạt']);
    expect(names('class remove 0')).toEqual([]);
  });
});
