import { Document, Footer, type ISectionOptions, Packer, PageOrientation } from 'docx';
import {
  type Annex,
  annexLabel,
  attachedToLine,
  edgeMark,
  type HeldVersion,
  heldProperties,
  layout,
  nameOf,
  type OfficialDocument,
  type OwnAnnex,
} from '#documents';
import { afterTable, bodyBlocks, type Shared } from './docx-body.ts';
import { closingTable } from './docx-closing.ts';
import { type Edge, edge, foot } from './docx-edge.ts';
import { headerTable, line, openingParagraphs } from './docx-header.ts';
import { dotsOf } from './docx-picture.ts';
import { numbering, styles, twips } from './docx-styles.ts';
import { marks } from './docx-text.ts';

/** A document, and where it is kept. */
export type DocumentHeld = OfficialDocument & { held?: HeldVersion };

/** The Word file of a document: named styles, automatic numbers, repeated table heads; nothing locked. `held`: the kept paper it is. */
export async function docxBytes({ held, ...document }: DocumentHeld): Promise<Uint8Array> {
  const bodies = [document, ...(document.annexes ?? [])].flatMap(({ body }) => body);
  const upright = { mark: edgeMark(document), width: layout.textWidth };
  const shared = { dots: await dotsOf(bodies), mark: marks() };
  const file = new Document({
    title: nameOf(document),
    creator: document.header.issuingBody,
    customProperties: held ? propertiesOf(held) : [],
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: { size, margin: document.address ? marginOverAddress : margin },
          titlePage: true,
        },
        headers: {
          first: edge({ ...upright, numbered: false, handling: document.handling }),
          default: edge({ ...upright, numbered: true }),
        },
        ...(document.address ? { footers: { first: foot(document.address) } } : {}),
        children: [
          headerTable(document),
          ...openingParagraphs(document),
          ...bodyBlocks(document.body, shared, { width: layout.textWidth, at: 0 }),
          closingTable(document),
          // hardly any room: else it begins an empty page where the signature ends one
          afterTable(1),
        ],
      },
      ...(document.annexes ?? []).map((annex, at) => annexSection(document, annex, at, shared)),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function propertiesOf({ paper, version }: HeldVersion) {
  return [
    { name: heldProperties.paper, value: paper },
    { name: heldProperties.version, value: String(version) },
  ];
}

/** An annex printed with its document: a section of its own, its pages numbered anew. */
function annexSection(
  document: OfficialDocument,
  { title, body, across = false }: OwnAnnex,
  at: number,
  shared: Shared,
): ISectionOptions {
  const named = { label: annexLabel(document, at), title, attachedTo: attachedToLine(document) };
  return section({ mark: edgeMark(document), body, ...named }, shared, { across, at: at + 1 });
}

/** The Word file of an annex that stands alone: its name, title and what it belongs to, then its body across the paper. */
export async function annexBytes(annex: Annex): Promise<Uint8Array> {
  const sections = [
    section(
      { ...annex, mark: edgeMark(annex) },
      { dots: await dotsOf(annex.body), mark: marks() },
      { across: true, at: 0 },
    ),
  ];
  const file = new Document({ title: annex.title, styles, numbering, sections });
  return new Uint8Array(await Packer.toBuffer(file));
}

function section(
  { mark, label, title, attachedTo, body }: Omit<Annex, 'trial'> & Pick<Edge, 'mark'>,
  shared: Shared,
  { across, at }: { across: boolean; at: number },
): ISectionOptions {
  const width = across ? layout.textWidthAcross : layout.textWidth;
  return {
    properties: {
      page: { size: across ? sizeAcross : size, margin, pageNumbers: { start: 1 } },
      titlePage: true,
    },
    headers: {
      first: edge({ mark, numbered: false, width }),
      default: edge({ mark, numbered: true, width }),
    },
    footers: { first: new Footer({ children: [afterTable()] }) },
    children: [
      line('annexLabel', label),
      line('annexTitle', title),
      line('attachedTo', attachedTo),
      ...bodyBlocks(body, shared, { width, at }),
    ],
  };
}

const size = { width: twips(layout.paper.width), height: twips(layout.paper.height) };

const sizeAcross = { ...size, orientation: PageOrientation.LANDSCAPE };

const margin = {
  top: twips(layout.margin.top.value),
  bottom: twips(layout.margin.bottom.value),
  left: twips(layout.margin.left.value),
  right: twips(layout.margin.right.value),
  header: twips(layout.house.pageNumberFromTopMm),
  footer: twips(layout.house.pageNumberFromTopMm),
};

/** The address stands in the text's room, at its foot (ô 13). */
const marginOverAddress = { ...margin, footer: margin.bottom };
