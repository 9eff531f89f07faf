import { describe, expect, it } from 'vitest';
import { readHandedIn } from './handed-in.ts';

const PLAN = { number: ' 07/KH-TH ', signedOn: '2026-05-20', signerPost: 'Hiệu trưởng' };

describe('what is typed beside a unit’s own plan', () => {
  it('is read with its targets, lines left empty are none', () => {
    const targets = {
      'target.0.words': 'Câu lạc bộ',
      'target.0.value': '2,5',
      'target.3.words': 'Trường xanh',
    };
    expect(readHandedIn({ ...PLAN, ...targets, 'target.1.words': ' ' })).toEqual({
      ok: true,
      words: {
        number: '07/KH-TH',
        signedOn: '2026-05-20',
        signerPost: 'Hiệu trưởng',
        targets: [
          { words: 'Câu lạc bộ', value: '2.5', measure: null },
          { words: 'Trường xanh', value: null, measure: null },
        ],
      },
    });
  });

  it('is refused where something is missing or no number, each said at its box', () => {
    expect(readHandedIn({ ...PLAN, signedOn: '20/5/2026', signerPost: '' })).toEqual({
      ok: false,
      errors: { signedOn: 'date', signerPost: 'missing' },
    });
    const targets = { 'target.0.value': '5', 'target.1.words': 'Lớp', 'target.1.value': 'năm' };
    expect(readHandedIn({ ...PLAN, ...targets })).toEqual({
      ok: false,
      errors: { 'target.0.words': 'words missing', 'target.1.value': 'number' },
    });
  });

  it('sets no target that the boundary keeps off', () => {
    const targets = { 'target.0.words': 'Nắm danh sách người theo đạo', 'target.0.value': '5' };
    expect(readHandedIn({ ...PLAN, ...targets })).toEqual({
      ok: false,
      errors: { 'target.0.words': expect.stringContaining('Không cập nhật trên phần mềm') },
    });
  });
});
