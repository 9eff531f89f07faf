import type { CriteriaSet, CriterionNode } from './criteria-set.ts';
import { writeCriteriaSet } from './file/write-set.ts';
import type { ClassRule } from './scale.ts';
import { isGroup } from './tree.ts';

/** What is other in a version of a set, in the order of the new one. `before` null: it is new; `after` null: it is gone. */
export interface SetChanges {
  head: ('title' | 'source' | 'audience' | 'days')[];
  nodes: { before: CriterionNode | null; after: CriterionNode | null; fields: NodeField[] }[];
  classes: { before: ClassRule | null; after: ClassRule | null }[];
  scale: ('score' | 'below' | 'caps' | 'notRated' | 'order')[];
}

/** `place`: it stands elsewhere, in another group or another order. */
export type NodeField =
  | 'title'
  | 'article'
  | 'maximum'
  | 'bounds'
  | 'asks'
  | 'scores'
  | 'gate'
  | 'eitherOr'
  | 'whereAssigned'
  | 'place';

export function setChanges(older: CriteriaSet, newer: CriteriaSet): SetChanges {
  const [one, other] = [plain(older), plain(newer)];
  const parts = (set: CriteriaSet) =>
    ({ title: set.title, source: set.source, audience: set.audience, days: [set.from, set.until] }) as const;
  return {
    head: differing(parts(one), parts(other), ['title', 'source', 'audience', 'days']),
    nodes: nodeChanges(placed(one.nodes), placed(other.nodes)),
    classes: classChanges(one.scale.classes, other.scale.classes),
    scale: [
      ...differing(one.scale, other.scale, ['score', 'below', 'caps', 'notRated']),
      ...(isSame(orderOf(one, other), orderOf(other, one)) ? [] : (['order'] as const)),
    ],
  };
}

/** Whether anything is other at all. */
export function isChanged({ head, nodes, classes, scale }: SetChanges): boolean {
  return head.length + nodes.length + classes.length + scale.length > 0;
}

interface Placed {
  node: CriterionNode;
  under: string;
}

function placed(nodes: readonly CriterionNode[], under = ''): Placed[] {
  return nodes.flatMap((node) => [{ node, under }, ...(isGroup(node) ? placed(node.nodes, node.id) : [])]);
}

function nodeChanges(older: readonly Placed[], newer: readonly Placed[]): SetChanges['nodes'] {
  const [was, is] = [byId(older), byId(newer)];
  const moved = movedIn(
    older.filter(({ node }) => is.has(node.id)),
    newer.filter(({ node }) => was.has(node.id)),
  );
  return [
    ...newer.flatMap(({ node, under }): SetChanges['nodes'] => {
      const before = was.get(node.id);
      if (!before) return [{ before: null, after: node, fields: [] }];
      const isElsewhere = before.under !== under || moved.has(node.id);
      const fields = [...fieldsIn(before.node, node), ...(isElsewhere ? (['place'] as const) : [])];
      return fields.length > 0 ? [{ before: before.node, after: node, fields }] : [];
    }),
    ...older.flatMap(({ node }) => (is.has(node.id) ? [] : [{ before: node, after: null, fields: [] }])),
  ];
}

/** Those that are before another one which they followed: the fewest at the first difference, not all behind it. */
function movedIn(older: readonly Placed[], newer: readonly Placed[]): Set<string> {
  const moved = new Set<string>();
  const left = older.map(({ node }) => node.id);
  for (const { node } of newer) {
    while (left[0] !== undefined && moved.has(left[0])) left.shift();
    if (left[0] === node.id) left.shift();
    else if (!moved.has(node.id)) {
      moved.add(node.id);
    }
  }
  return moved;
}

const FIELDS = [
  'title',
  'article',
  'maximum',
  'bounds',
  'asks',
  'scores',
  'gate',
  'eitherOr',
  'whereAssigned',
] as const;

function fieldsIn(older: CriterionNode, newer: CriterionNode): NodeField[] {
  const [one, other]: Record<string, unknown>[] = [{ ...older }, { ...newer }];
  return FIELDS.filter((field) => !isSame(one?.[field], other?.[field]));
}

function classChanges(older: readonly ClassRule[], newer: readonly ClassRule[]): SetChanges['classes'] {
  const was = new Map(older.map((one) => [one.key, one]));
  const is = new Set(newer.map(({ key }) => key));
  return [
    ...newer.flatMap((after) => {
      const before = was.get(after.key) ?? null;
      return before && isSame(before, after) ? [] : [{ before, after }];
    }),
    ...older.flatMap((before) => (is.has(before.key) ? [] : [{ before, after: null }])),
  ];
}

/** The classes that both have, as the first orders them. */
function orderOf({ scale }: CriteriaSet, other: CriteriaSet): string[] {
  const keys = other.scale.classes.map(({ key }) => key);
  return scale.classes.map(({ key }) => key).filter((key) => keys.includes(key));
}

function differing<Part extends object, Name extends keyof Part>(
  one: Part,
  other: Part,
  names: Name[],
): Name[] {
  return names.filter((name) => !isSame(one[name], other[name]));
}

function byId(some: readonly Placed[]): Map<string, Placed> {
  return new Map(some.map((one) => [one.node.id, one]));
}

/** With its fields in the order of its file, however the database had them. */
function plain(set: CriteriaSet): CriteriaSet {
  return JSON.parse(writeCriteriaSet(set));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
