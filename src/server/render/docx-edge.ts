import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { layout } from '#documents';
import { styleId, twips } from './docx-styles.ts';

/** What stands in the upper margin of a page. */
export interface Edge {
  /** Boxed at the left, on every page. */
  mark: string | null;
  numbered: boolean;
  /** Ô 11, boxed at the right. */
  handling?: string | undefined;
  /** Millimetres between the margins. */
  width: number;
}

/** The top edge of a page on one line: a mark at the left, the page's number in the middle, who may read it at the right. */
export function edge({ mark, numbered, handling, width }: Edge): Header {
  const tab = new TextRun({ children: [new Tab()] });
  return new Header({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        alignment: AlignmentType.LEFT,
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) },
        ],
        children: [
          ...(mark ? [boxed(mark, 12)] : []),
          tab,
          ...(numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : []),
          ...(handling ? [tab, boxed(handling, layout.letters.handling.size.value)] : []),
        ],
      }),
    ],
  });
}

function boxed(text: string, points: number): TextRun {
  return new TextRun({ text, bold: true, size: points * 2, border: boxedRun });
}

const boxedRun = { style: 'single', size: 6, space: 1 } as const;

/** The foot of the first page: the issuer's address under a rule from margin to margin (ô 13). */
export function foot(address: string): Footer {
  const top = { style: 'single', size: layout.house.ruleWidthPt * 8, space: 4 } as const;
  return new Footer({
    children: [
      new Paragraph({ style: styleId('address'), border: { top }, children: [new TextRun(address)] }),
    ],
  });
}
