import { type Element, walk } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** A numbering as a paragraph or a style states it; what it leaves out it inherits. */
export interface Numbered {
  numId?: string;
  level?: number;
}

interface Style extends Numbered {
  basedOn?: string;
  /** Whether the style itself draws table lines; undefined where it says nothing. */
  borders?: boolean;
}

export interface Styles {
  /** The numbering a paragraph has from its style, the base styles asked where it is silent. */
  numbering(style: string | undefined): Numbered & { from?: string };
  /** Whether a table of this style has lines. */
  bordered(style: string | undefined): boolean;
}

/** Reads `styles.xml`; without such a part, styles that say nothing. Throws `Refused`. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<Styles> {
  const book = { styles: new Map<string, Style>(), normal: undefined as string | undefined };
  const stream = part ? await archive.part(part) : null;
  if (stream) await collect(stream, book);
  const chain = (id: string | undefined) => chainOf(book.styles, id);
  return {
    numbering: (style) => inherited(chain(style ?? book.normal)),
    bordered: (style) => chain(style).find(([, { borders }]) => borders !== undefined)?.[1].borders ?? false,
  };
}

async function collect(
  stream: Parameters<typeof walk>[0],
  book: { styles: Map<string, Style>; normal: string | undefined },
): Promise<void> {
  let style: Style = {};
  const inside: string[] = [];
  await walk(stream, {
    open(element) {
      if (element.name === 'w:style') {
        style = {};
        const id = element.get('styleId') ?? '';
        book.styles.set(id, style);
        if (element.get('type') === 'paragraph' && isOn(element.get('default') ?? '0')) book.normal = id;
      } else if (!inside.includes('w:tblStylePr')) note(style, element, inside.at(-1));
      inside.push(element.name);
    },
    close() {
      inside.pop();
    },
  });
}

function note(style: Style, element: Element, parent: string | undefined): void {
  const value = element.get('val');
  if (value === undefined) return;
  if (element.name === 'w:basedOn') style.basedOn = value;
  if (element.name === 'w:numId' && parent === 'w:numPr') style.numId = value;
  if (element.name === 'w:ilvl' && parent === 'w:numPr') style.level = Number(value) || 0;
  if (parent === 'w:tblBorders') style.borders = style.borders || isDrawn(value);
}

/** Whether a border of this kind is visible. */
export function isDrawn(border: string): boolean {
  return border !== 'nil' && border !== 'none';
}

/** An on/off value of Word: `<w:x/>`, `1`, `true`, `on`. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true' || value === 'on';
}

/** The style, its base, the base's base …; a loop ends it. */
function chainOf(styles: Map<string, Style>, id: string | undefined): [string, Style][] {
  const chain: [string, Style][] = [];
  for (let at = id; at !== undefined && chain.length < 32; ) {
    const style: Style | undefined = styles.get(at);
    if (!style) break;
    chain.push([at, style]);
    at = style.basedOn;
  }
  return chain;
}

function inherited(chain: [string, Style][]): Numbered & { from?: string } {
  const listed = chain.find(([, style]) => style.numId !== undefined);
  const level = chain.find(([, style]) => style.level !== undefined)?.[1].level;
  return {
    ...(listed ? { numId: listed[1].numId ?? '', from: listed[0] } : {}),
    ...(level === undefined ? {} : { level }),
  };
}
