import { describe, expect, it } from 'vitest';
import { file } from '../testing-files.ts';
import { claimOf, makeReportForm, openReportForm } from './clerk.ts';
import { blank, form, question } from './testing-blank.ts';

describe('the thread of the report forms', () => {
  it('does many things that were asked at once, each its own', async () => {
    const codes = Array.from({ length: 12 }, (_, at) => `TDP-${at}`);
    const units = await Promise.all(
      codes.map(async (code) => {
        const sheet = blank({ form: form([question('a')], { unit: { code, name: `Tổ ${code}` } }) });
        const path = await file('mau.xlsx', await makeReportForm(sheet));
        const [opened, claimed] = await Promise.all([openReportForm(path, 'mau.xlsx'), claimOf(path)]);
        return [opened.ok && opened.form.identity.unitName, claimed?.unitName];
      }),
    );
    expect(units).toEqual(codes.map((code) => [`Tổ ${code}`, `Tổ ${code}`]));
  });

  it('says what was wrong where a form cannot be made, and goes on', async () => {
    const wrong = { ...blank(), form: JSON.parse('{}') };
    const [bad, good] = await Promise.allSettled([makeReportForm(wrong), makeReportForm(blank())]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});
