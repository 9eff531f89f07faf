import { Document, Packer, PageOrientation } from 'docx';
import { type Annex, layout, type OfficialDocument } from '#documents';
import { afterTable, bodyBlocks } from './docx-body.ts';
import { closingTable } from './docx-closing.ts';
import { edge } from './docx-edge.ts';
import { headerTable, line, openingParagraphs } from './docx-header.ts';
import { dotsOf } from './docx-picture.ts';
import { numbering, styles, twips } from './docx-styles.ts';

/** The Word file of a document: named styles, automatic numbers, repeated table heads; nothing locked. */
export async function docxBytes(document: OfficialDocument): Promise<Uint8Array> {
  const dots = await dotsOf(document.body);
  const file = new Document({
    title: `${document.type.name} - ${document.title}`,
    creator: document.header.issuingBody,
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size, margin }, titlePage: true },
        headers: { first: edge(document.trial, false), default: edge(document.trial, true) },
        children: [
          headerTable(document),
          ...openingParagraphs(document),
          ...bodyBlocks(document.body, dots),
          closingTable(document),
          afterTable(),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** The Word file of an annex: its name, title and what it belongs to, then its body across the paper. */
export async function annexBytes({ trial, label, title, attachedTo, body }: Annex): Promise<Uint8Array> {
  const dots = await dotsOf(body);
  const file = new Document({
    title,
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size: across, margin }, titlePage: true },
        headers: { first: edge(trial, false), default: edge(trial, true) },
        children: [
          line('annexLabel', label),
          line('annexTitle', title),
          line('attachedTo', attachedTo),
          ...bodyBlocks(body, dots, layout.textWidthAcross),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const size = { width: twips(layout.paper.width), height: twips(layout.paper.height) };

const across = { ...size, orientation: PageOrientation.LANDSCAPE };

const margin = {
  top: twips(layout.margin.top.value),
  bottom: twips(layout.margin.bottom.value),
  left: twips(layout.margin.left.value),
  right: twips(layout.margin.right.value),
  header: twips(layout.house.pageNumberFromTopMm),
  footer: twips(layout.house.pageNumberFromTopMm),
};
