const HEADER = `ỦY BAN NHÂN DÂN
XÃ AN LẠC ĐÔNG

Số: 12/KH-UBND

An Lạc Đông, ngày 10 tháng 3 năm 2026

KẾ HOẠCH

Phát động phong trào thi đua “Thôn xanh, nhà sạch” năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Kế hoạch số 05/KH-UBND ngày 02/01/2026 của UBND tỉnh về phong trào thi đua năm 2026. UBND xã ban hành Kế hoạch như sau:

`;
const BODY = `I. CHỈ TIÊU

- 100% thôn ra mắt tổ tự quản vệ sinh; ít nhất 80% hộ gia đình phân loại rác tại nguồn trước ngày 30/9/2026.

- Mỗi thôn có 01 tuyến đường hoa; giảm tối thiểu 10% điểm rác tự phát so với năm trước.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế

- Chủ trì, phối hợp với các đoàn thể hướng dẫn các thôn thực hiện Kế hoạch; tổng hợp kết quả, báo cáo UBND xã (qua Văn phòng) trước ngày 20/11 hằng năm.

2. Các thôn

- Căn cứ Kế hoạch này, tổ chức phát động trong nhân dân; định kỳ 3 tháng/1 lần ra quân tổng vệ sinh. Kịp thời biểu dương tập thể, cá nhân làm tốt; kinh phí bố trí từ ngân sách xã.

`;

/** A made-up plan of about `size` bytes: one body after the other under one header. */
export function grownPlan(size: number): string {
  const body = Buffer.byteLength(BODY);
  return HEADER + BODY.repeat(Math.ceil((size - Buffer.byteLength(HEADER)) / body));
}
