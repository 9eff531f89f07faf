import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import { layout } from '#documents';

/** Twentieths of a point, Word's unit, from millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Lists that Word counts: headings, chapters, articles with their clauses; and dashed lines. */
export const listReferences = {
  headings: 'headings',
  chapters: 'chapters',
  articles: 'articles',
  dashes: 'dashes',
} as const;

const indent = { firstLine: twips(layout.paragraph.firstLineIndent.value) };
/** Without the rule LibreOffice takes a line's height for exact and runs lines into each other. */
const bodySpacing = {
  after: layout.paragraph.gap.value * 20,
  line: Math.round(240 * layout.paragraph.lineSpacing.value),
  lineRule: 'auto',
} as const;
/** What lies below a line of the body besides its gap, so that a single line before the body stands as far from it. */
const afterSingle =
  (layout.paragraph.gap.value +
    1.149 * layout.letters.body.size.value * (layout.paragraph.lineSpacing.value - 1)) *
  20;
const singleSpacing = { line: 240, lineRule: 'auto', after: 0 } as const;
const single = { spacing: singleSpacing };
const justified = { alignment: AlignmentType.JUSTIFIED, indent, spacing: bodySpacing };
const centred = { ...single, alignment: AlignmentType.CENTER };

type Shape = NonNullable<IParagraphStyleOptions['paragraph']>;

const shapes: readonly (readonly [layout.LetterName, Shape])[] = [
  ['nation', centred],
  ['motto', centred],
  ['parentBody', centred],
  ['issuingBody', centred],
  ['number', { ...centred, spacing: { ...singleSpacing, before: 120 } }],
  ['placeDate', { ...centred, spacing: { ...singleSpacing, before: 120 } }],
  ['typeName', { ...centred, spacing: { ...singleSpacing, before: 280 } }],
  ['title', centred],
  ['letterSubject', { ...centred, spacing: { ...singleSpacing, before: 120 } }],
  ['legalBasis', justified],
  ['body', justified],
  ['chapterNumber', { ...centred, keepNext: true, spacing: { ...singleSpacing, before: 240 } }],
  [
    'chapter',
    {
      ...centred,
      keepNext: true,
      outlineLevel: 0,
      spacing: { ...singleSpacing, after: Math.round(afterSingle) },
    },
  ],
  ['article', { ...justified, keepNext: true, outlineLevel: 1 }],
  [
    'centred',
    {
      ...centred,
      keepNext: true,
      spacing: { ...singleSpacing, before: 240, after: Math.round(afterSingle) },
    },
  ],
  ['power', { ...centred, spacing: { ...singleSpacing, after: Math.round(afterSingle) } }],
  ['table', single],
  ['tableHead', { ...centred, keepNext: true }],
  ['authority', centred],
  ['signer', { ...centred, spacing: { ...singleSpacing, before: twips(layout.house.signatureGapMm) } }],
  ['addressee', { spacing: bodySpacing }],
  ['recipientsHead', single],
  ['recipients', single],
  ['urgency', centred],
  ['handling', { ...centred, alignment: AlignmentType.RIGHT }],
  ['drafter', single],
  ['address', centred],
  ['annexLabel', centred],
  ['annexTitle', centred],
  ['attachedTo', { ...centred, spacing: { ...singleSpacing, after: 240 } }],
  ['pageNumber', centred],
];

/** The id of a paragraph style in the file. */
export function styleId(name: layout.LetterName): string {
  return `ND30-${name}`;
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: 'Times New Roman',
        size: layout.letters.body.size.value * 2,
        language: { value: 'vi-VN' },
      },
    },
    heading1: { run: letter('section'), paragraph: { ...justified, keepNext: true } },
    heading2: { run: letter('clause'), paragraph: { ...justified, keepNext: true } },
    heading3: { run: letter('point'), paragraph: { ...justified, keepNext: true } },
  },
  paragraphStyles: shapes.map(([name, paragraph]) => ({
    id: styleId(name),
    name: layout.letters[name].name,
    basedOn: 'Normal',
    quickFormat: true,
    run: letter(name),
    paragraph,
  })),
};

function letter(name: layout.LetterName) {
  const { size, bold, italic } = layout.letters[name];
  return { size: size.value * 2, bold, italics: italic, color: '000000' };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: listReferences.headings,
      levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%2.')],
    },
    {
      reference: listReferences.chapters,
      levels: [
        {
          ...level(0, LevelFormat.UPPER_ROMAN, 'Chương %1'),
          suffix: LevelSuffix.NOTHING,
          style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
        },
      ],
    },
    {
      reference: listReferences.articles,
      levels: [
        level(0, LevelFormat.DECIMAL, 'Điều %1.', { bold: true }),
        level(1, LevelFormat.DECIMAL, '%2.', { bold: false }),
      ],
    },
    { reference: listReferences.dashes, levels: [level(0, LevelFormat.BULLET, '-')] },
  ],
};

function level(
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  run: { bold?: boolean } = {},
) {
  return {
    level: depth,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { run, paragraph: { indent: { left: 0, ...indent } } },
  };
}
