import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';

const HEAD = 'ỦY BAN NHÂN DÂN\nXÃ LÚA VÀNG\n\nKẾ HOẠCH\nPhát động thi đua năm 2026\n\n';

describe('who works along and what comes of a task', () => {
  it('is read from the task’s own words, up to the verb', () => {
    const [task] = tasksIn(
      'III. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Chủ trì, phối hợp với Trạm Y tế và Đoàn Thanh niên xã tổ chức tuyên truyền tại các thôn.\n',
    );
    expect(task).toMatchObject({ role: 'lead', partners: 'Trạm Y tế và Đoàn Thanh niên xã' });
  });

  it('is read from the labels beside the task', () => {
    const [task] = tasksIn(
      'II. NỘI DUNG\n1. Tổ chức tập huấn cho các tổ bảo vệ an ninh, trật tự\n- Đơn vị chủ trì: Công an xã.\n- Đơn vị phối hợp: Văn phòng UBND xã.\n- Sản phẩm: Hai lớp tập huấn.\n',
    );
    expect(task).toMatchObject({ partners: 'Văn phòng UBND xã', product: 'Hai lớp tập huấn' });
  });

  it('is read from the columns of a table of tasks', () => {
    const [task] = tasksIn(
      'II. NHIỆM VỤ\n| TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm |\n|---|---|---|---|---|---|\n| 1 | Tổ chức lễ phát động | Phòng Văn hóa - Xã hội | Công an xã | Tháng 3/2026 | Lễ phát động |\n',
    );
    expect(task).toMatchObject({ partners: 'Công an xã', product: 'Lễ phát động' });
  });

  it('is left out where the plan does not say it', () => {
    const [task] = tasksIn('III. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- Tham mưu tổ chức sơ kết phong trào.\n');
    expect(task).not.toHaveProperty('partners');
    expect(task).not.toHaveProperty('product');
  });
});

function tasksIn(body: string) {
  return readPlan({ file: 'ke-hoach.txt', text: HEAD + body }).assignments.flatMap(({ tasks }) => tasks);
}
