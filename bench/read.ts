import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { readPlan } from '#plan';

/**
 * Times the reader: a plan at a time over the real plans (THIDUA_PLANS, or the folder beside the clone), and
 * the growth from 50 kB to 5 MB of the same text. Bars: median ≤ 10 ms a plan; ratio ≤ 130.
 */
const folder = resolve(process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../shared/plans'));

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

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
);
benchPlans();
benchGrowth();

function benchPlans(): void {
  const files = plansIn(folder);
  if (files.length === 0) console.log(`Không có kế hoạch thật ở ${folder}: bỏ qua phép đo từng kế hoạch.`);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const times = timed(40, () => readPlan({ file, text }));
    console.log(
      `${file.padEnd(32)} ${(text.length / 1000).toFixed(1).padStart(6)} kB  median ${median(times).toFixed(2)} ms`,
    );
  }
}

function benchGrowth(): void {
  const [short, long] = [grown(50_000), grown(5_000_000)];
  timed(60, () => readPlan({ file: 'a.txt', text: short }));
  const small = median(timed(40, () => readPlan({ file: 'a.txt', text: short })));
  const large = median(timed(5, () => readPlan({ file: 'a.txt', text: long })));
  console.log(
    `50 kB ${small.toFixed(1)} ms, 5 MB ${large.toFixed(0)} ms, ratio ${(large / small).toFixed(0)} (bar 130)`,
  );
}

function plansIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => /^[A-E]-.*\.txt$/.test(name));
  } catch {
    return [];
  }
}

/** A plan of about `size` characters: one body after the other under one header. */
function grown(size: number): string {
  const parts = [HEADER];
  for (let length = HEADER.length; length < size; length += BODY.length) parts.push(BODY);
  return parts.join('');
}

function timed(times: number, work: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
