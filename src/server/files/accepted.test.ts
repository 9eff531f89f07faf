import { expect, it, vi } from 'vitest';
import { acceptPaper } from './accepted.ts';
import { file, folder } from './testing-files.ts';
import { printed, scanned, scannedPdf } from './testing-scan.ts';

/** A machine that does much else may take long over a page. */
vi.setConfig({ testTimeout: 120_000 });

const STAMP = '#box(stroke: 1.5pt + red, inset: 4pt, text(fill: red, weight: "bold", 16pt)[MẬT])\n\n';

const scanOf = async (typst: string) =>
  file('ke-hoach.pdf', scannedPdf(await scanned(printed(typst, await folder()))));

it('keeps a signed paper that holds words, and one that is only a scan', async () => {
  const text = await file('ke-hoach.txt', Buffer.from('KẾ HOẠCH\nThực hiện phong trào'));
  expect(await acceptPaper(text, 'ke-hoach.txt')).toEqual({ ok: true });
  expect(await acceptPaper(await scanOf('KẾ HOẠCH\n\nThực hiện phong trào'), 'ke-hoach.pdf')).toEqual({
    ok: true,
  });
});

it('refuses a secret one, whether its mark is words or a stamp on a scan', async () => {
  const text = await file('mat.txt', Buffer.from('MẬT\nKẾ HOẠCH'));
  const both = [acceptPaper(text, 'mat.txt'), acceptPaper(await scanOf(`${STAMP}KẾ HOẠCH`), 'mat.pdf')];
  for (const outcome of await Promise.all(both))
    expect(outcome).toMatchObject({ problem: { code: 'secret' } });
});

it('refuses what cannot be opened', async () => {
  const broken = await file('hong.pdf', Buffer.from('%PDF-1.7 hỏng'));
  expect((await acceptPaper(broken, 'hong.pdf')).ok).toBe(false);
});
