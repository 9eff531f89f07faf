import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChanged, setChanges } from './changes.ts';
import type { CriterionNode } from './criteria-set.ts';
import { anySet, asking, setWith } from './testing-sets.ts';

const nodes = (before: CriterionNode[], after: CriterionNode[]) =>
  setChanges(setWith(before), setWith(after)).nodes.map(({ before: one, after: other, fields }) =>
    `${one?.id ?? '+'} ${other?.id ?? '-'} ${fields.join(',')}`.trim(),
  );

describe('what changed between two versions', () => {
  it('is nothing where they are the same', () => {
    fc.assert(
      fc.property(anySet, (set) => void expect(isChanged(setChanges(set, structuredClone(set)))).toBe(false)),
    );
  });

  it('names criteria that are new, gone, other, or stand elsewhere', () => {
    const [a, b, c] = [asking('a'), asking('b'), asking('c')];
    expect(nodes([a, b], [a, b, c])).toEqual(['+ c']);
    expect(nodes([a, b], [a])).toEqual(['b -']);
    expect(nodes([a], [{ ...a, title: 'Khác', gate: true }])).toEqual(['a a title,gate']);
    expect(nodes([a, b, c], [c, a, b])).toEqual(['c c place']);
    expect(nodes([a, b], [{ id: 'g', title: 'g', maximum: null, nodes: [b] }, a])).toContain('b b place');
  });

  it('names what is other of the head and of the classes', () => {
    const one = setWith([asking('a')]);
    const other = {
      ...one,
      title: 'Khác',
      scale: {
        ...one.scale,
        below: 'Yếu',
        classes: [{ key: 'x', name: 'Khá', from: null, needs: [] }, ...one.scale.classes],
      },
    };
    const found = setChanges(one, other);
    expect([found.head, found.scale, found.classes.map(({ before, after }) => [before, after?.key])]).toEqual(
      [['title'], ['below'], [[null, 'x']]],
    );
    expect(isChanged(found)).toBe(true);
  });
});
