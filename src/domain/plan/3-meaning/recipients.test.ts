import { expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';

function recipients(...lines: string[]): string[] {
  const text = [
    'KẾ HOẠCH',
    'Năm 2027',
    'I. MỤC ĐÍCH',
    '- Làng xanh.',
    'Nơi nhận:',
    ...lines,
    'CHỦ TỊCH',
    'Lê Văn Tám',
  ];
  return readPlan({ file: 'a.txt', text: text.join('\n') }).recipients.map(
    ({ name, purpose }) => `${purpose} ${name}`,
  );
}

it('reads the purpose behind a dash', () => {
  expect(recipients('- Công an tỉnh (PV05) - để báo cáo;', '- Các thôn – để thực hiện;')).toEqual([
    'b/c Công an tỉnh (PV05)',
    't/h Các thôn',
  ]);
});

it('gives all on a line the purpose behind the last', () => {
  expect(
    recipients('- Các phòng; các thôn (t/h);', '- UBND tỉnh (b/c); các hội (p/h);', '- Trạm Y tế; Lưu: VT.'),
  ).toEqual(['t/h Các phòng', 't/h các thôn', 'b/c UBND tỉnh', 'p/h các hội', 'null Trạm Y tế', 'lưu VT']);
});

it('reads the recipients of a plan besides those of the decision that carries it', () => {
  const decision = [
    'QUYẾT ĐỊNH',
    'Về việc ban hành Kế hoạch',
    'Căn cứ Luật số 1/2025/QH15;',
    'Điều 1. Ban hành Kế hoạch.',
  ];
  const signed = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Tám'];
  const plan = [
    'KẾ HOẠCH',
    'Năm 2027',
    'I. MỤC ĐÍCH',
    '- Làng xanh.',
    'Nơi nhận Kế hoạch:',
    '- Các thôn (để b/cáo).',
  ];
  const reading = readPlan({ file: 'a.txt', text: [...decision, ...signed, ...plan].join('\n') });
  expect(reading.recipients.map(({ name, purpose }) => `${purpose} ${name}`)).toEqual([
    'null Như Điều 2',
    'lưu VT',
    'b/c Các thôn',
  ]);
  expect(reading.document.signer).toMatchObject({ name: 'Lê Văn Tám', capacity: 'KT' });
});
