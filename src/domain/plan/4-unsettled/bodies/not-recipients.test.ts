import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn } from '../testing.ts';

const sent = (to: string, ...bodies: string[]) => {
  const tasks = bodies.flatMap((body, i) => [`${i + 1}. ${body}`, '- Thực hiện phần việc của mình.']);
  const text = planText('I. TỔ CHỨC THỰC HIỆN', ...tasks).replace('- Các thôn (t/h);', to);
  return pointsIn('not-a-recipient', text);
};

describe('a body with tasks', () => {
  it('is a point where no recipient reaches it', () => {
    expect(sent('- Các phòng thuộc xã (t/h);', 'Phòng Kinh tế', 'Công an xã', 'Trạm Y tế xã')).toMatchObject([
      { weight: 'form', why: 'Được giao việc nhưng không có trong “Nơi nhận”: Công an xã; Trạm Y tế xã.' },
    ]);
  });

  it('is none where its name, its initials or a collective name is there', () => {
    expect(sent('- Công an xã (t/h);', 'Công an xã')).toEqual([]);
    expect(
      sent('- Các cơ quan, đơn vị thuộc xã (t/h);', 'Công an xã', 'Trạm Y tế xã', 'Phòng Kinh tế'),
    ).toEqual([]);
    expect(sent('- Sở: NN&MT, VH,TT&DL (p/h);', 'Sở Văn hóa, Thể thao và Du lịch')).toEqual([]);
    expect(sent('- TT Dịch vụ tổng hợp (p/h);', 'Trung tâm Dịch vụ tổng hợp xã')).toEqual([]);
    expect(sent('- Lưu: VT, CAX.', 'Công an xã')).toEqual([]);
  });

  it('is a point where only its namesake above is there', () => {
    expect(sent('- Công an tỉnh (b/c);', 'Công an xã')).toHaveLength(1);
  });

  it('is none where the list points to an article, or the body is of no known kind', () => {
    expect(sent('- Như Điều 3;', 'Công an xã')).toEqual([]);
    expect(sent('- Các phòng thuộc xã;', 'Hộ gia đình')).toEqual([]);
  });
});
