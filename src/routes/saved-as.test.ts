import { describe, expect, it } from 'vitest';
import { type PaperKindName, paperFileName, paperKinds } from '#documents';
import { paperAnswer } from './paper-answer.ts';
import { savedAs } from './saved-as.ts';
import { xlsxAnswer } from './xlsx-answer.ts';

const kinds = Object.keys(paperKinds) as PaperKindName[];
const nameIn = (answer: Response) => {
  const header = answer.headers.get('content-disposition') ?? '';
  const [, plain, people = ''] = /filename="([^"]*)"; filename\*=UTF-8''(.*)$/.exec(header) ?? [];
  return [plain, decodeURIComponent(people)];
};

describe('a paper that is saved', () => {
  it.each(kinds)('of the kind %s has a name that a header holds, in every form', (kind) => {
    const title = paperFileName(kind, 'Về việc “đợt 1”\u00a0năm 2026');
    for (const format of ['docx', 'pdf'] as const) {
      const [plain, people] = nameIn(paperAnswer(format, new Uint8Array(), { name: title }));
      expect(plain).toMatch(new RegExp(`^[a-z0-9._-]+\\.${format}$`));
      expect(people).toMatch(new RegExp(`^${paperKinds[kind].label} Về việc “đợt 1” năm 2026\\.${format}$`));
    }
    expect(nameIn(xlsxAnswer(`${title} - bảng.xlsx`, new Uint8Array()))[1]).toBe(`${title} - bảng.xlsx`);
  });

  it('is called what it is by old browsers too', () => {
    expect(savedAs('Quyết định (ĐỢT 2)', 'pdf')).toContain('filename="quyet-dinh-dot-2.pdf"');
    expect(savedAs('…', 'pdf')).toContain('filename="tep.pdf"');
    expect(savedAs('hỏng \ud83d', 'pdf')).toContain("filename*=UTF-8''h%E1%BB%8Fng%20%EF%BF%BD.pdf");
  });
});

describe('the name of a file of a paper', () => {
  it('says once what kind and subject both say', () => {
    expect(paperFileName('registrationSheet', 'Đăng ký\u00a0thi đua')).toBe('Phiếu đăng ký thi đua');
    expect(paperFileName('programme', 'Lễ phát động phong trào')).toBe(
      'Chương trình lễ phát động phong trào',
    );
    expect(paperFileName('plan', '')).toBe('Kế hoạch');
  });

  it('ends with a whole word', () => {
    const long = paperFileName('notice', 'phong trào, '.repeat(20));
    expect(long).toMatch(/phong trào$|phong$/);
    expect(long.length).toBeLessThanOrEqual(100);
    expect(paperFileName('notice', 'x'.repeat(300))).toBe('Thông báo');
  });
});
