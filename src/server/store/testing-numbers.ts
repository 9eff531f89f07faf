import type { DocumentType, OfficialDocument, PaperKindName, Signature } from '#documents';
import * as communes from './communes.ts';
import * as paperNumbers from './paper-numbers.ts';
import * as papers from './papers.ts';
import * as posts from './posts.ts';
import { day, type Ward, ward } from './testing.ts';

/** The day on which a test happens. */
export const TODAY = '2026-11-10';
export const CHAIR: Signature = {
  authority: ['TM. ỦY BAN NHÂN DÂN'],
  position: 'CHỦ TỊCH',
  name: 'Nguyễn Thị Mẫu',
};

export interface Drawn {
  title?: string;
  kind?: PaperKindName;
  issuer?: string;
  signature?: Signature;
  symbol?: string | null;
  /** As a plan printed it when it was read. */
  number?: number;
  year?: number;
  besides?: Signature[];
  type?: DocumentType;
  addressees?: string[];
}

/** A ward whose chair is named, with verbs for papers and their numbers. */
export interface NumberedWard extends Ward {
  /** The issuer of the usual papers. */
  committee: string;
  drawn(given?: Drawn): Promise<string>;
  /** A steering committee of the committee, `BCĐ`; its id, or why there is none. */
  steering(name: string): Promise<string>;
  issue(
    paper: string,
    dated?: string,
    more?: Partial<paperNumbers.Issuing>,
  ): ReturnType<typeof paperNumbers.issue>;
  register(issuer?: string): ReturnType<typeof paperNumbers.register>;
}

export async function numberedWard(): Promise<NumberedWard> {
  const town = await ward();
  const committee = await town.as(town.officer, async (act) => (await communes.issuers(act))[0]?.id ?? '');
  await town.as(town.officer, async (act) => {
    const head = (await posts.roster(act)).posts.find(({ issuer }) => issuer === committee);
    return posts.nameHolder(act, head?.id ?? '', 'Nguyễn Thị Mẫu');
  });
  return {
    ...town,
    committee,
    steering: (name) =>
      town.as(town.officer, async (act) => {
        const added = await communes.addSteering(act, { founder: committee, name, symbol: 'BCĐ' });
        return added.ok ? added.id : added.problem;
      }),
    drawn: ({ kind = 'notice', issuer = committee, ...given } = {}) =>
      town.as(town.officer, (act) => {
        const filled = { document: notice(given), figures: {} };
        return papers.draw(act, { issuer, kind, movement: null, about: {}, filled });
      }),
    issue: (paper, dated = TODAY, more = {}) =>
      town.as(town.officer, (act) =>
        paperNumbers.issue(act, { paper, version: 1, dated: day(dated), reserved: null, ...more }),
      ),
    register: (issuer = committee) =>
      town.as(town.officer, (act) => paperNumbers.register(act, { issuer, year: 2026 })),
  };
}

function notice({
  title = 'Ngõ xanh',
  signature = CHAIR,
  symbol = 'UBND',
  number,
  year = 2026,
  besides = [],
  type = { name: 'THÔNG BÁO', code: 'TB' },
  addressees = ['Các tổ dân phố.'],
}: Drawn): OfficialDocument {
  return {
    trial: false,
    header: {
      ...{ parentBody: null, issuingBody: 'ỦY BAN NHÂN DÂN', number: number ?? null, symbol, place: 'Mẫu' },
      date: { day: null, month: null, year },
    },
    type,
    ...{ title, legalBases: [], body: [], signature, besides },
    addressees,
    recipients: {
      lines: [
        { name: 'Như trên', purpose: null },
        { name: 'Công an phường', purpose: 'để phối hợp' },
      ],
      archive: 'VT',
    },
  };
}
