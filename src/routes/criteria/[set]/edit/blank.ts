import type { CivilDate } from '#calendar';
import type { CriteriaSet } from '#evaluation';

/** What a new set begins with: one criterion, one class, no words. */
export function blankSet(from: CivilDate): CriteriaSet {
  return {
    ...{
      key: 'new',
      title: '',
      source: { document: '', article: null },
      audience: ['area'],
      from,
      until: null,
    },
    nodes: [
      {
        ...{
          id: '',
          title: '',
          article: null,
          bounds: 'in',
          asks: { kind: 'attestation' },
          scores: { kind: 'none' },
        },
        ...{ gate: false, eitherOr: null, whereAssigned: false },
      },
    ],
    scale: {
      ...{ score: 'points', below: 'Chưa đạt', caps: [], notRated: [{ kind: 'no reports' }] },
      classes: [{ key: '', name: 'Đạt các tiêu chí được đánh giá trên phần mềm', from: null, needs: [] }],
    },
  };
}
