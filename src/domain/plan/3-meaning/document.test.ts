import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';

function facts(
  head: readonly string[],
  signature: readonly string[] = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Tám'],
) {
  const text = [
    ...head,
    'KẾ HOẠCH',
    'Trồng cây năm 2027',
    'I. MỤC ĐÍCH',
    '- Làng xanh.',
    'Nơi nhận:',
    '- Lưu: VT.',
    ...signature,
  ];
  return readPlan({ file: 'a.txt', text: text.join('\n') }).document;
}

describe('the head', () => {
  it('is read where its two columns ran together', () => {
    const head = [
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ AN LẠC ĐÔNG Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-UBND An Lạc Đông, ngày 10 tháng 3 năm 2026',
    ];
    expect(facts(head)).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN XÃ AN LẠC ĐÔNG',
      number: '12/KH-UBND',
      place: 'An Lạc Đông',
    });
  });

  it('of the Youth Union bears the name of the Union where the motto stands', () => {
    const head = ['BCH ĐOÀN TỈNH HÀ SƯƠNG', 'XÃ ĐOÀN AN LẠC', 'ĐOÀN TNCS HỒ CHÍ MINH', 'Số 25 KH/XĐ'];
    expect(facts(head)).toMatchObject({
      issuer: 'XÃ ĐOÀN AN LẠC',
      parentIssuer: 'BCH ĐOÀN TỈNH HÀ SƯƠNG',
      number: '25KH/XĐ',
    });
  });
});

describe('the issuer', () => {
  it('is the standing body of an association where that is printed above its name', () => {
    expect(facts(['HỘI PHỤ NỮ TỈNH HÀ SƯƠNG', 'BAN THƯỜNG VỤ', 'HỘI PHỤ NỮ XÃ AN LẠC'])).toMatchObject({
      issuer: 'BAN THƯỜNG VỤ HỘI PHỤ NỮ XÃ AN LẠC',
      parentIssuer: 'HỘI PHỤ NỮ TỈNH HÀ SƯƠNG',
    });
  });

  it('goes without the rule beside its name', () => {
    expect(facts(['ỦY BAN MTTQ VIỆT NAM', 'XÃ AN LẠC', 'BAN THƯỜNG TRỰC ________']).issuer).toBe(
      'ỦY BAN MTTQ VIỆT NAM XÃ AN LẠC BAN THƯỜNG TRỰC',
    );
  });
});

describe('the signature', () => {
  it.each([
    [['TM. ỦY BAN', 'NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Tám'], 'ỦY BAN NHÂN DÂN', 'TM+KT'],
    [['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'LÊ VĂN TÁM'], 'BAN THƯỜNG VỤ', 'TM'],
    [['TM ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Tám'], 'ỦY BAN NHÂN DÂN', 'TM'],
    [['K/T HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Lê Văn Tám'], 'HIỆU TRƯỞNG', 'KT'],
  ])('%s', (signature, onBehalfOf, capacity) => {
    expect(facts([], signature).signer).toMatchObject({ onBehalfOf, capacity });
    expect(facts([], signature).signer.name?.toLowerCase()).toBe('lê văn tám');
  });
});
