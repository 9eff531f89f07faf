import { describe, expect, it } from 'vitest';
import { linesOf } from '../1-text/lines.ts';
import { closingOf } from './closing.ts';

function closing(text: string) {
  const { recipients, signature } = closingOf(linesOf(text));
  return {
    recipients: recipients.map(({ text: words }) => words),
    signature: signature.map(({ text: words }) => words),
  };
}

describe('recipients and signature', () => {
  const both = {
    recipients: ['- UBND tỉnh (b/c);', '- Các thôn;', '- Lưu: VT.'],
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Tám'],
  };

  it('are told apart where they follow each other', () => {
    const text =
      'Nơi nhận:\n- UBND tỉnh (b/c);\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Tám';
    expect(closing(text)).toEqual(both);
  });

  it('are told apart where they share lines', () => {
    const text = [
      'Nơi nhận:                      TM. ỦY BAN NHÂN DÂN',
      '- UBND tỉnh (b/c);                  CHỦ TỊCH',
      '- Các thôn;',
      '- Lưu: VT.                         Lê Văn Tám',
    ];
    expect(closing(text.join('\n'))).toEqual(both);
  });

  it('are told apart where they ran together', () => {
    const text = [
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
      '- UBND tỉnh (b/c); CHỦ TỊCH',
      '- Các thôn;',
      '- Lưu: VT. Lê Văn Tám',
    ];
    expect(closing(text.join('\n'))).toEqual(both);
    expect(closing('Nơi nhận:\n- Các thôn; các hội (t/h); Lê Thị Văn Tám\n- Lưu: VT.').signature).toEqual([
      'Lê Thị Văn Tám',
    ]);
    expect(closing('Nơi gửi:\n- Lưu: VT, VP Lê Thị Văn Tám').signature).toEqual(['Lê Thị Văn Tám']);
  });

  it('are told apart where a table of one row holds both', () => {
    const text =
      '| ***Nơi nhận:*** - UBND tỉnh (b/c); - Các thôn; - Lưu: VT. | **CHỦ TỊCH** *(Đã ký)* **Lê Văn Tám** |';
    expect(closing(text)).toEqual({ ...both, signature: ['CHỦ TỊCH', '(Đã ký)', 'Lê Văn Tám'] });
  });

  it('list recipients behind any sign or number', () => {
    expect(closing('Nơi nhận:\n1. UBND tỉnh;\n2. Các thôn;\n• Lưu: VT.\nCHỦ TỊCH').recipients).toEqual([
      '1. UBND tỉnh;',
      '2. Các thôn;',
      '• Lưu: VT.',
    ]);
  });

  it('join a recipient that was broken over two lines', () => {
    expect(
      closing('Nơi nhận:\n- Bí thư chi bộ, Trưởng ban\ncông tác Mặt trận thôn;\n- Lưu: VT.').recipients,
    ).toEqual(['- Bí thư chi bộ, Trưởng ban công tác Mặt trận thôn;', '- Lưu: VT.']);
  });

  it('hold a line of spaces', () => {
    expect(closing(`Nơi nhận:\n- A${' '.repeat(200_000)}B`).recipients).toHaveLength(1);
  });
});
