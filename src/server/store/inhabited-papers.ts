import type { Paper } from '#documents';
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
      signature: { authority: [], position: 'CHỦ TỊCH', name: null },
      recipients: null,
    },
    figures: {},
  };
}
