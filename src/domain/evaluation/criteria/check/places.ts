import type { CriteriaSet, Criterion, CriterionGroup, CriterionNode } from '../criteria-set.ts';
import { isGroup } from '../tree.ts';
import type { Place } from './problem.ts';

export interface PlacedCriterion {
  place: Place;
  criterion: Criterion;
}

export interface PlacedGroup {
  place: Place;
  group: CriterionGroup;
}

/** Every criterion and every group of a set, in its order, with where it stands. */
export function placesOf({ nodes }: Pick<CriteriaSet, 'nodes'>): {
  criteria: PlacedCriterion[];
  groups: PlacedGroup[];
} {
  const criteria: PlacedCriterion[] = [];
  const groups: PlacedGroup[] = [];
  const walk = (some: readonly CriterionNode[], path: string) => {
    for (const [index, node] of some.entries()) {
      const place = { path: `${path}nodes[${index}]`, name: nameOf(node) };
      if (!isGroup(node)) criteria.push({ place, criterion: node });
      else {
        groups.push({ place, group: node });
        walk(node.nodes, `${place.path}.`);
      }
    }
  };
  walk(nodes, '');
  return { criteria, groups };
}

export const wholeSet: Place = { path: '', name: 'Bộ tiêu chí' };

function nameOf(node: CriterionNode): string {
  const title = node.title.length > 60 ? `${node.title.slice(0, 60).trim()}…` : node.title;
  return `${isGroup(node) ? 'Nhóm' : 'Tiêu chí'} “${title}”`;
}
