import type {
  Block,
  Drawing,
  OfficialDocument,
  OwnAnnex,
  Recipients,
  Signature,
  Text,
  Urgency,
} from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { printable } from '../printable.ts';
import { allBlocks, withTexts } from '../texts.ts';
import { tidiedBlocks } from './tidied.ts';

/** What a person may change of a paper: all but its issuer, number, date and type. Pictures stand for themselves by a key. */
export interface EditedPaper {
  title: string;
  legalBases: readonly string[];
  addressees: readonly string[];
  /** Địa danh. */
  place: string;
  power: string | null;
  urgency: Urgency | null;
  handling: string | null;
  drafter: string | null;
  body: readonly EditedBlock[];
  signature: Signature;
  besides: readonly Signature[];
  recipients: Recipients | null;
  /** As many as the paper has. */
  annexes: readonly EditedAnnex[];
}

export type EditedBlock = Exclude<Block, Drawing> | KeptPicture;

export interface KeptPicture {
  block: 'picture';
  /** See `pictureKey`. */
  key: string;
}

export interface EditedAnnex {
  title: string;
  body: readonly EditedBlock[];
}

/** What of a document may be changed, as it stands. */
export function editedOf(document: OfficialDocument): EditedPaper {
  const { title, legalBases, addressees, header, signature, recipients } = document;
  return {
    ...{ title, legalBases, addressees, place: header.place, signature, recipients },
    power: document.power ?? null,
    urgency: document.urgency ?? null,
    handling: document.handling ?? null,
    drafter: document.drafter ?? null,
    body: document.body.map(withoutPicture),
    besides: document.besides ?? [],
    annexes: (document.annexes ?? []).map(({ title, body }) => ({ title, body: body.map(withoutPicture) })),
  };
}

/**
 * The paper with what was changed: text made printable, empty lines left out, figures and pictures only where the paper has them.
 * Issuer, number, date, type and the marks of its annexes stay.
 */
export function withEdited({ document, figures }: Paper, edited: EditedPaper): Paper {
  const { power: _p, urgency: _u, handling: _h, drafter: _d, besides: _b, annexes, ...kept } = document;
  const pictures = picturesOf(document);
  const body = (blocks: readonly EditedBlock[]) => bodyOf(blocks, pictures, figures);
  const { power, urgency, handling, drafter, besides } = edited;
  return {
    figures,
    document: {
      ...kept,
      title: said(edited.title),
      legalBases: lines(edited.legalBases),
      addressees: lines(edited.addressees),
      header: { ...document.header, place: said(edited.place) },
      body: body(edited.body),
      signature: signed(edited.signature),
      recipients: edited.recipients && recipientsOf(edited.recipients),
      ...(besides.length > 0 && { besides: besides.map(signed) }),
      ...(annexes && {
        annexes: annexes.map((annex, at) => ({ ...annex, ...changed(annex, edited, at, body) })),
      }),
      ...(said(power) && { power: said(power) }),
      ...(urgency && { urgency }),
      ...(said(handling) && { handling: said(handling) }),
      ...(said(drafter) && { drafter: said(drafter) }),
    },
  };
}

function changed(
  annex: OwnAnnex,
  { annexes }: EditedPaper,
  at: number,
  body: (blocks: readonly EditedBlock[]) => Block[],
) {
  const edited = annexes[at];
  return edited ? { title: said(edited.title), body: body(edited.body) } : annex;
}

/** Eight signs that tell the pictures of one paper apart (FNV-1a over its drawing). */
export function pictureKey({ svg }: Pick<Drawing, 'svg'>): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < svg.length; at++) hash = Math.imul(hash ^ svg.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The pictures of a paper by their keys. */
export function picturesOf(document: OfficialDocument): Map<string, Drawing> {
  const drawings = allBlocks(document).filter((block) => block.block === 'picture');
  return new Map(drawings.map((drawing) => [pictureKey(drawing), drawing]));
}

function withoutPicture(block: Block): EditedBlock {
  return block.block === 'picture' ? { block: 'picture', key: pictureKey(block) } : block;
}

function bodyOf(
  blocks: readonly EditedBlock[],
  pictures: ReadonlyMap<string, Drawing>,
  figures: Paper['figures'],
): Block[] {
  return tidiedBlocks(blocks.map((block) => withKnownFigures(block, figures))).flatMap((block): Block[] => {
    if (block.block !== 'picture') return [block];
    const drawing = pictures.get(block.key);
    return drawing ? [drawing] : [];
  });
}

function withKnownFigures(block: EditedBlock, figures: Paper['figures']): EditedBlock {
  const known = (text: Text): Text =>
    text.map(({ figure, ...run }) =>
      figure !== undefined && Object.hasOwn(figures, figure) ? { ...run, figure } : run,
    );
  return block.block === 'picture' ? block : withTexts(block, known);
}

function lines(typed: readonly string[]): string[] {
  return typed.map(said).filter((line) => line !== '');
}

function said(typed: string | null): string {
  return printable(typed ?? '').trim();
}

function signed({ authority, position, name }: Signature): Signature {
  return { authority: lines(authority), position: said(position), name: said(name) || null };
}

function recipientsOf({ lines: typed, archive }: Recipients): Recipients {
  const named = typed.map(({ name, purpose }) => ({ name: said(name), purpose: said(purpose) || null }));
  return { lines: named.filter(({ name }) => name !== ''), archive: said(archive) };
}
