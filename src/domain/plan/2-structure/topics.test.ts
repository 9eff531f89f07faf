import { expect, it } from 'vitest';
import { topicsOf } from './topics.ts';

it.each([
  ['MỤC ĐÍCH, YÊU CẦU', ['purpose']],
  ['ĐỐI TƯỢNG, THỜI GIAN, NỘI DUNG, CHỈ TIÊU THI ĐUA', ['participants', 'time', 'content', 'targets']],
  ['Hình thức khen thưởng', ['awards']],
  ['Công tác thi đua, khen thưởng', ['awards']],
  ['Chế độ thông tin, báo cáo', ['reporting']],
  ['Phân công nhiệm vụ', ['organisation']],
  ['Kinh phí và tổ chức thực hiện', ['funding', 'organisation']],
  ['ĐẶC ĐIỂM CỦA NHÀ TRƯỜNG', ['situation']],
  ['CÔNG VIỆC VÀ THỜI GIAN', ['work', 'time']],
  ['PHẤN ĐẤU ĐẠT CÁC KẾT QUẢ SAU', ['targets']],
  ['Công an xã', []],
  [
    'Thi đua triển khai, tổ chức thực hiện có hiệu quả các nghị quyết của Đảng về công tác vận động quần chúng',
    [],
  ],
])('the topics of %s', (heading, topics) => {
  expect(topicsOf(heading)).toEqual(topics);
});
