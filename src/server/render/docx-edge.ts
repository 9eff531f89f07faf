import { AlignmentType, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { layout, trialMark } from '#documents';
import { styleId, twips } from './docx-styles.ts';

/** The top edge of a page: its number in the middle, but for page 1, and the trial mark at the left. */
export function edge(trial: boolean, numbered: boolean): Header {
  const number = numbered ? [new TextRun({ children: [PageNumber.CURRENT] })] : [];
  return new Header({ children: [trial ? marked(number) : plain(number)] });
}

function plain(children: TextRun[]): Paragraph {
  return new Paragraph({ style: styleId('pageNumber'), children });
}

function marked(number: TextRun[]): Paragraph {
  const border = { style: 'single', size: 6, space: 1 } as const;
  return new Paragraph({
    style: styleId('pageNumber'),
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.CENTER, position: twips(layout.textWidth / 2) }],
    children: [
      new TextRun({ text: trialMark, bold: true, border }),
      new TextRun({ children: [new Tab()] }),
      ...number,
    ],
  });
}
