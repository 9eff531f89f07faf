import { describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { itemsOf } from './items.ts';
import { taskTable } from './task-table.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ LÚA VÀNG

KẾ HOẠCH
Phát động thi đua năm 2026

II. NỘI DUNG
1. Tổ chức tập huấn cho các tổ bảo vệ an ninh, trật tự
- Đơn vị chủ trì: Công an xã.
- Đơn vị phối hợp: Văn phòng UBND xã.
- Thời gian: trước ngày 30/6/2026.
- Sản phẩm: Hai lớp tập huấn.
III. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Chủ trì, phối hợp với Trạm Y tế xã tổng hợp, báo cáo Ủy ban nhân dân xã trước ngày 15/11/2026.
2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã
- Phối hợp tuyên truyền phong trào tới các khu dân cư.
`;

const rows = taskTable(itemsOf(readPlan({ file: 'ke-hoach.txt', text: PLAN })));

describe('the table of tasks', () => {
  it('gives a task its lead, partners, last day and product from the labels beside it', () => {
    expect(rows[0]).toMatchObject({
      content: 'Tổ chức tập huấn cho các tổ bảo vệ an ninh, trật tự',
      lead: ['Công an xã'],
      partners: ['Văn phòng UBND xã'],
      due: ['trước ngày 30/6/2026 (hết 29/6/2026, thứ Hai)'],
      product: 'Hai lớp tập huấn',
      clause: 'II.1 Tổ chức tập huấn cho các tổ bảo vệ an ninh, trật tự',
    });
  });

  it('gives a task the deadline that stands in its words', () => {
    expect(rows[1]).toMatchObject({
      lead: ['Công an xã'],
      partners: ['Trạm Y tế xã'],
      due: ['trước ngày 15/11/2026 (hết 14/11/2026, thứ Bảy)'],
      product: null,
    });
  });

  it('keeps a body that is asked apart from those that lead', () => {
    expect(rows[2]).toMatchObject({ lead: [], asked: ['Ủy ban Mặt trận Tổ quốc Việt Nam xã'] });
  });

  it('names a body that takes part, and with whom, where the plan names no lead', () => {
    const text = PLAN.replace(
      '- Phối hợp tuyên truyền',
      '3. Đoàn xã\n- Phối hợp với Công an xã tuyên truyền',
    );
    const last = taskTable(itemsOf(readPlan({ file: 'ke-hoach.txt', text }))).at(-1);
    expect(last).toMatchObject({ lead: [], partners: ['Đoàn xã', 'Công an xã'] });
  });

  it('makes one row of one passage that several bodies share, and none of what is out of bounds', () => {
    const [task] = itemsOf(readPlan({ file: 'ke-hoach.txt', text: PLAN })).filter(
      ({ category }) => category === 'task',
    );
    if (task?.category !== 'task') throw new Error('no task');
    const other = { ...task, id: 'other', content: { agency: 'Đoàn xã', role: 'coordinate' as const } };
    expect(taskTable([task, other])).toMatchObject([
      { lead: ['Công an xã'], partners: ['Trạm Y tế xã', 'Đoàn xã'] },
    ]);
    expect(taskTable([{ ...task, bounds: 'out', boundsReason: 'về người' }])).toEqual([]);
  });
});
