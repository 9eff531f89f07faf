import {
  type CriteriaSet,
  type CriterionNode,
  type KnownToSet,
  type NodeField,
  nodeInWords,
  type RowInWords,
  setChanges,
  setInWords,
} from '#evaluation';
import { criteria, day, type Language } from '#ui';

/** One thing that differs between two versions, in words. */
export interface ChangeShown {
  /** What it is about. */
  about: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  lines: { field: string; before: string; after: string }[];
}

/** What changed from one version to the next, as a person reads it. */
export function changesShown(
  { older, newer }: { older: CriteriaSet; newer: CriteriaSet },
  known: KnownToSet,
  { language, audience }: { language: Language; audience: (set: CriteriaSet) => string },
): ChangeShown[] {
  const t = criteria[language];
  const changes = setChanges(older, newer);
  const line = (field: string, of: (set: CriteriaSet) => string) => ({
    ...{ field: t.fields[field] ?? field, before: of(older), after: of(newer) },
  });
  const [was, is] = [setInWords(older, known, language), setInWords(newer, known, language)];
  const heads = {
    title: ({ title }: CriteriaSet) => title,
    source: ({ source }: CriteriaSet) => [source.document, source.article].filter(Boolean).join(', '),
    audience,
    days: ({ from, until }: CriteriaSet) => t.days(day(from), until && day(until)),
    score: ({ scale }: CriteriaSet) => t.scores[scale.score] ?? '',
    below: ({ scale }: CriteriaSet) => scale.below,
    order: ({ scale }: CriteriaSet) => scale.classes.map(({ name }) => name).join(', '),
    caps: (set: CriteriaSet) =>
      (set === older ? was : is).classes
        .flatMap(({ name, cap }) => (cap ? `${name}: ${cap}` : []))
        .join('; '),
    notRated: (set: CriteriaSet) => (set === older ? was : is).notRated.join('; '),
  };
  const head = [...changes.head, ...changes.scale].map((name) => line(name, heads[name]));
  return [
    ...(head.length > 0 ? [{ about: t.head, kind: 'changed' as const, lines: head }] : []),
    ...changes.nodes.map((one) => nodeShown(one, (node) => nodeInWords(node, known, language), t)),
    ...changes.classes.map(({ before, after }): ChangeShown => {
      const asks = (set: typeof was, key: string | undefined, of: CriteriaSet) =>
        set.classes[of.scale.classes.findIndex((rule) => rule.key === key)]?.asks ?? '';
      const lines = [
        { field: t.name, before: before?.name ?? '', after: after?.name ?? '' },
        { field: t.asks, before: asks(was, before?.key, older), after: asks(is, after?.key, newer) },
      ];
      return {
        about: t.class(after?.name ?? before?.name ?? ''),
        kind: before ? (after ? 'changed' : 'removed') : 'added',
        lines: before && after ? lines.filter(({ before, after }) => before !== after) : [],
      };
    }),
  ];
}

function nodeShown(
  {
    before,
    after,
    fields,
  }: { before: CriterionNode | null; after: CriterionNode | null; fields: NodeField[] },
  row: (node: CriterionNode) => RowInWords,
  t: (typeof criteria)[Language],
): ChangeShown {
  const about = (after ?? before)?.title ?? '';
  if (!before || !after) return { about, kind: after ? 'added' : 'removed', lines: [] };
  const [was, is] = [fieldsOf(row(before), t), fieldsOf(row(after), t)];
  const lines = fields
    .filter((field) => field !== 'place')
    .map((field) => ({
      ...{ field: t.fields[field] ?? field, before: was[field] ?? '', after: is[field] ?? '' },
    }));
  return { about, kind: lines.length > 0 ? 'changed' : 'moved', lines };
}

function fieldsOf(
  { title, article, asks, scores, criterion }: RowInWords,
  t: (typeof criteria)[Language],
): Readonly<Record<string, string>> {
  const yes = (is: boolean | undefined, words: string) => (is ? words : '–');
  return {
    ...{ title, article: article ?? '–', asks: asks ?? '–', scores: scores || '–', maximum: scores || '–' },
    bounds: t.bounds[criterion?.bounds ?? ''] ?? '–',
    gate: yes(criterion?.gate, t.gate),
    eitherOr: criterion?.eitherOr ?? '–',
    whereAssigned: yes(criterion?.whereAssigned, t.assigned),
  };
}
