import { criterion, from, set } from './making.ts';

/** QĐ 510/QĐ-BCA-V05, Điều 7: the part of the point table that was read; scores of classes are for a person to look up. */
export const movementAgency = set(
  'movement-agency',
  'Quyết định số 510/QĐ-BCA-V05',
  [
    criterion('plan', 'Nghị quyết, kế hoạch, sơ kết, tổng kết, báo cáo', {
      scores: { kind: 'full', points: '3' },
    }),
    criterion('spread', 'Tuyên truyền: từ 90 % người tham gia', {
      ...{ asks: { kind: 'ratio', at: from('>=', { rule: 'movement.agency.taking-part' }) } },
      scores: { kind: 'full', points: '3' },
    }),
    criterion('festival', 'Ngày hội và sinh hoạt chuyên đề', {
      ...{ asks: { kind: 'judgement' }, scores: { kind: 'given', points: '5' } },
    }),
    criterion('agreement', 'Quy chế, kế hoạch phối hợp', { scores: { kind: 'full', points: '1' } }),
  ],
  {
    ...{ score: 'percent', below: 'yếu', caps: [] },
    classes: [
      { key: 'excellent', name: 'xuất sắc', from: from('>=', { rule: 'movement.excellent' }), needs: [] },
      { key: 'fair', name: 'khá', from: from('>=', { rule: 'movement.fair' }), needs: [] },
      { key: 'average', name: 'trung bình', from: from('>=', { rule: 'movement.average' }), needs: [] },
    ],
    notRated: [],
  },
);

/** Điều 11 sets the last day for the dossier; a made-up plan says that a late one is not looked at. */
export const movementDossier = {
  ...movementAgency,
  key: 'movement-dossier',
  scale: {
    ...movementAgency.scale,
    notRated: [{ kind: 'registered late', until: { rule: 'movement.others.handed-in' } } as const],
  },
};
