import { addDays, CALENDAR_YEAR, firstDayOf } from '#calendar';
import type { CriteriaSet, Criterion } from '#evaluation';
import { ward } from './ward.ts';

/** The made-up ward's own guide of points for its areas, in force from a year on. */
export function areaPoints(year: number): CriteriaSet {
  return {
    ...{ key: 'khu-pho', title: 'Xếp loại khu phố', audience: ['area'] },
    source: { document: `Hướng dẫn chấm điểm của Ủy ban nhân dân ${ward.name}`, article: 'Mục II' },
    ...{ from: addDays(firstDayOf(CALENDAR_YEAR, year), -30), until: null },
    nodes: [
      {
        ...{ id: 'giu-gin', title: 'Giữ gìn trật tự', maximum: '60' },
        nodes: [
          one('chay-no', 'Không để xảy ra cháy, nổ nghiêm trọng', 'khoản 1', {
            ...{ asks: { kind: 'no-incident' }, gate: true },
          }),
          one('diem-chua-chay', 'Số điểm chữa cháy công cộng của khu phố', 'khoản 2', {
            asks: { kind: 'count', at: atLeast('2') },
            scores: { kind: 'scaled', points: '30' },
          }),
          one('sinh-hoat', 'Khu phố sinh hoạt chuyên đề về an ninh, trật tự', 'khoản 3', {
            asks: { kind: 'count', at: atLeast('4') },
            scores: { kind: 'full', points: '30' },
          }),
        ],
      },
      {
        ...{ id: 'to-chuc', title: 'Tổ chức phong trào', maximum: '40' },
        nodes: [
          one('ke-hoach', 'Có kế hoạch riêng của khu phố', 'khoản 4', {
            scores: { kind: 'full', points: '25' },
          }),
          one('phat-thanh', 'Có buổi nói chuyện trên loa của khu phố', 'khoản 5', {
            scores: { kind: 'full', points: '15' },
          }),
        ],
      },
      one('y-kien', 'Nội dung về quan điểm của người dân', 'khoản 6', { bounds: 'out' }),
    ],
    scale: {
      ...{ score: 'points', below: 'Chưa xếp loại' },
      classes: [
        { key: 'excellent', name: 'Xuất sắc', from: atLeast('90'), needs: [] },
        { key: 'good', name: 'Khá', from: atLeast('65'), needs: [] },
        { key: 'fair', name: 'Trung bình', from: atLeast('50'), needs: [] },
      ],
      caps: [{ class: 'excellent', atMost: { value: '30' }, of: 'rated' }],
      notRated: [{ kind: 'too short', months: { value: '9' } }, { kind: 'under complaint' }],
    },
  };
}

function one(id: string, title: string, article: string, some: Partial<Criterion>): Criterion {
  const usual = { bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return {
    ...{ id, title, article, ...usual, asks: { kind: 'attestation' }, scores: { kind: 'none' } },
    ...some,
  };
}

const atLeast = (value: string) => ({ bar: '>=', amount: { value }, high: null }) as const;
