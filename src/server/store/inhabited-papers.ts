import type { Paper } from '#documents';
import * as certificateForms from './certificate-forms.ts';
import * as certificatePrinters from './certificate-printers.ts';
import * as communes from './communes.ts';
import * as movements from './movements.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as paperSendings from './paper-sendings.ts';
import * as papers from './papers.ts';
import { day, type Ward } from './testing.ts';

/** A letter was drawn up, its words changed, numbered and sent to both units. */
export async function wrote(town: Ward, units: [string, string]): Promise<void> {
  await town.as(town.officer, async (act) => {
    const issuer = (await communes.issuers(act))[0]?.id ?? '';
    const [movement] = await movements.list(act);
    const filled = letter('Mời dự lễ phát động');
    const paper = await papers.draw(act, {
      issuer,
      kind: 'notice',
      movement: movement?.id ?? null,
      about: {},
      filled,
    });
    const saved = await papers.save(act, { paper, version: 1 }, letter('Mời dự lễ phát động phong trào'));
    const issued = await paperNumbers.issue(act, {
      paper,
      version: 2,
      dated: day('2026-11-10'),
      reserved: null,
    });
    const [line] = await paperNumbers.register(act, { issuer, year: 2026 });
    const number = line?.id ?? '';
    const sent = await paperSendings.note(act, {
      number,
      units,
      bodies: ['Công an tỉnh'],
      way: 'mail',
      on: day('2026-11-10'),
    });
    if (!saved.ok || !issued.ok || !sent.ok)
      throw new Error(`papers of the inhabited ward: ${JSON.stringify([saved, issued, sent])}`);
  });
}

/** A form of pre-printed stock, and a printer that shifts what it prints. */
export async function printsCertificates(town: Ward): Promise<void> {
  await town.as(town.officer, async (act) => {
    const made = await certificateForms.make(act, { name: 'Giấy khen A4', width: 297, height: 210 });
    const printer = { id: null, name: 'Máy in phòng họp', dx: -1.5, dy: 0.5, scale: 100 };
    const kept = await certificatePrinters.keep(act, printer);
    if (!made.ok || !kept.ok) throw new Error('certificates of the inhabited ward');
  });
}

function letter(title: string): Paper {
  return {
    document: {
      trial: false,
      header: {
        parentBody: null,
        issuingBody: 'ỦY BAN NHÂN DÂN',
        number: null,
        symbol: 'UBND',
        place: 'Mẫu',
        date: { day: null, month: null, year: 2026 },
      },
      type: { name: '', code: null },
      title,
      legalBases: [],
      addressees: [],
      body: [],
      signature: { authority: [], position: 'CHỦ TỊCH', name: 'Nguyễn Thị Mẫu' },
      recipients: null,
    },
    figures: {},
  };
}
