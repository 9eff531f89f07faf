import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';

describe('a clause is out of bounds', () => {
  it.each([
    'Thôn không có người có quan điểm sai lệch, tham gia hội nhóm bất hợp pháp.',
    'Nắm chắc tình hình tư tưởng của cán bộ, hội viên.',
    'Kịp thời nắm bắt dư luận xã hội trong Nhân dân.',
    'Lắng nghe tâm tư, nguyện vọng của bà con để báo cáo Công an xã.',
    'Lập danh sách hộ theo đạo trên địa bàn.',
    'Làm tốt công tác quản lý đối tượng trên địa bàn.',
    'Gọi hỏi, răn đe đối tượng có biểu hiện vi phạm.',
    'Quản lý chặt nhân khẩu, hộ khẩu.',
    'Kiểm tra tạm trú, tạm vắng hằng tuần.',
    'Cập nhật dữ liệu dân cư kịp thời.',
    'Đấu tranh phản bác các quan điểm thù địch.',
    'Báo ngay khi thấy biểu hiện nghi vấn.',
  ])('where it is about what people think, belong to, or who they are: %s', (text) => {
    expect(boundsOf(text).outOfBounds).toEqual(expect.any(String));
  });
});

describe('a clause gives counts only', () => {
  it.each([
    'Không để xảy ra trường hợp tái phạm.',
    'Thôn không ma túy.',
    '80% tin báo được chuyển đến Công an xã trong ngày.',
    '100% hộ ký cam kết không đốt pháo.',
    'Hòa giải thành công mâu thuẫn ngay tại thôn.',
    'Lắp thêm 12 camera ở các ngã ba.',
  ])('where a figure could name someone: %s', (text) => {
    expect(boundsOf(text)).toEqual({ countOnly: true });
  });
});

describe('a clause is in bounds', () => {
  it.each([
    'Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
    'Đối tượng thi đua là các thôn, cơ quan, trường học.',
    'Giữ vững an ninh chính trị trên địa bàn.',
    'Mặt trận Tổ quốc tăng cường giám sát việc thực hiện Kế hoạch.',
    'Các tổ chức chính trị - xã hội vận động hội viên tham gia.',
    'Bảo vệ bí mật nhà nước theo quy định.',
    '100% thôn ra quân làm sạch đường làng.',
    'Đối tượng khen thưởng là tập thể, cá nhân có thành tích.',
  ])('where a telling word means something else: %s', (text) => {
    expect(boundsOf(text)).toEqual({});
  });
});
