/** Why a job ended without what was asked for; each says what happened, where, and what to do. */
export const problems = {
  notAllowed:
    'Người giao việc đọc bản quét này không còn quyền làm việc tại đây nên việc đọc đã dừng. Cán bộ khác có thể bấm “Đọc tiếp”.',
  missing: (name: string) =>
    `Không tìm thấy tệp “${name}” trong kho tệp của máy chủ. Xóa bản quét này khỏi danh sách rồi gửi lại tệp.`,
  interrupted:
    'Chương trình nhận dạng chữ đã dừng đột ngột ba lần ở trang này. Quét lại trang này rõ hơn rồi gửi lại, hoặc đọc tiếp không có trang này.',
  unreadable:
    'Chương trình nhận dạng chữ gặp lỗi ở trang này. Bấm “Đọc lại”; nếu vẫn lỗi, quét lại trang này rồi gửi lại.',
  pages: (pages: readonly number[]) =>
    `Chưa đọc được ${pages.length === 1 ? 'trang' : `${pages.length} trang:`} ${pages.join(', ')}. Các trang khác đã đọc xong và được giữ lại.`,
  notPutTogether:
    'Các trang đã đọc xong nhưng chương trình dừng đột ngột ba lần khi ghép thành văn bản. Bấm “Đọc tiếp”; nếu vẫn lỗi, báo người quản trị.',
  exportNotAllowed:
    'Người yêu cầu tệp này không còn quyền như khi yêu cầu nên tệp không được tạo. Đăng nhập với đúng vai trò rồi yêu cầu lại.',
  exportUnknown: 'Phần mềm không còn tạo loại tệp này. Mở lại trang số liệu và yêu cầu tệp từ đó.',
  exportInterrupted:
    'Việc tạo tệp đã dừng đột ngột ba lần nên không thử nữa. Bấm “Làm lại” khi máy chủ rảnh; nếu vẫn lỗi, báo người quản trị.',
  exportBroken: 'Phần mềm gặp lỗi khi tạo tệp này. Bấm “Làm lại”; nếu vẫn lỗi, báo người quản trị.',
  exportNotKept:
    'Máy chủ không ghi được tệp vào ổ đĩa. Báo người quản trị kiểm tra ổ đĩa, rồi bấm “Làm lại”.',
  exportDiskFull:
    'Ổ đĩa của máy chủ đã đầy nên tệp chưa được tạo, và không có tệp dở dang nào được giữ. Báo người quản trị dọn chỗ trống, rồi bấm “Làm lại”.',
};
