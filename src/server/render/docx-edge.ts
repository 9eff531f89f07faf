import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { layout, trialMark } from '#documents';
import { styleId, twips } from './docx-styles.ts';

/** The top edge of a page: its number in the middle, but for page 1, and the trial mark at the left. */
export function edge(trial: boolean, numbered: boolean, handling?: string): Header {
  const number = numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : [];
  const mark = handling ? [handled(handling)] : [];
  return new Header({ children: [trial ? marked(number) : plain(number), ...mark] });
}

/** The foot of the first page: the issuer's address under a rule from margin to margin (ô 13). */
export function foot(address: string): Footer {
  const top = { style: 'single', size: layout.house.ruleWidthPt * 8, space: 4 } as const;
  return new Footer({
    children: [
      new Paragraph({ style: styleId('address'), border: { top }, children: [new TextRun(address)] }),
    ],
  });
}

/** Ô 11: boxed, at the right. */
function handled(handling: string): Paragraph {
  return new Paragraph({
    style: styleId('handling'),
    children: [new TextRun({ text: handling, border: boxedRun })],
  });
}

const boxedRun = { style: 'single', size: 6, space: 1 } as const;

function plain(children: TextRun[]): Paragraph {
  return new Paragraph({ style: styleId('pageNumber'), children });
}

function marked(number: TextRun[]): Paragraph {
  return new Paragraph({
    style: styleId('pageNumber'),
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.CENTER, position: twips(layout.textWidth / 2) }],
    children: [
      new TextRun({ text: trialMark, bold: true, border: boxedRun }),
      new TextRun({ children: [new Tab()] }),
      ...number,
    ],
  });
}
