/** Texts that say one thing `n` times: what a reader that looks back at all it read is slow at. */
export const REPEATED: Readonly<Record<string, (n: number) => string>> = {
  'one line': (n) => `KẾ HOẠCH\nI. Việc\n- ${'làm sạch đường, '.repeat(n)}`,
  brackets: (n) => `KẾ HOẠCH\nI. Việc\n- ${'('.repeat(n)}${';'.repeat(n)}`,
  dates: (n) => `KẾ HOẠCH\nI. Việc\n- trước ngày ${'1/1, '.repeat(n)}`,
  headings: (n) => `KẾ HOẠCH\n${'1. Việc\n'.repeat(n)}`,
  labels: (n) => `KẾ HOẠCH\nI. Việc\n${'- Đơn vị chủ trì: Công an xã.\n'.repeat(n)}`,
  numbers: (n) => `KẾ HOẠCH\nI. CHỈ TIÊU\n- ${'100% hộ và '.repeat(n)}`,
  times: (n) => `KẾ HOẠCH\nI. Việc\n- ${'trong tháng 6/2026 và '.repeat(n)}`,
  ranges: (n) => `KẾ HOẠCH\nI. CHỈ TIÊU\n- ${'5-10% hộ và '.repeat(n)}`,
  laws: (n) => `KẾ HOẠCH\nI. Việc\n- ${Array.from({ length: n }, (_, i) => `Luật Số${i} Một`).join('; ')}`,
  'lists in lists': (n) => `KẾ HOẠCH\nI. Việc\n${'- Công an xã:\n+ Đoàn xã:\n'.repeat(n)}`,
  reports: (n) => `KẾ HOẠCH\nI. BÁO CÁO\n${'- Thôn báo cáo UBND xã trước ngày 5/6 hằng năm.\n'.repeat(n)}`,
  awards: (n) => `KẾ HOẠCH\nI. KHEN THƯỞNG\n- Tặng ${'Giấy khen, Bằng khen, '.repeat(n)}`,
  documents: (n) => `KẾ HOẠCH\nCăn cứ ${'Luật số 1/2025/QH15 và '.repeat(n)}\nI. Việc`,
  spaces: (n) => `KẾ HOẠCH\nNơi nhận:\n- A${' '.repeat(n * 10)}B`,
};
