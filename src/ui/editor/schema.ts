import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/** What the editor must know of the paper beside its words. */
export interface PaperAtHand {
  /** Its id: a figure pasted from another paper is words alone here. */
  paper: string;
  /** Its pictures by their keys. */
  pictures: ReadonlyMap<string, { svg: string; told: string }>;
}

export type BodySchema = ReturnType<typeof schemaFor>;

/** Of `Tree` in the documents' room: what a body may hold, and how it is shown and pasted. */
export function schemaFor(hand: PaperAtHand) {
  return new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: lines('p', {}, [{ tag: 'p' }]),
      heading: {
        ...lines('h3', {
          level: { default: 1, validate: 'number' },
          number: { default: null, validate: 'string|null' },
        }),
        parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
        toDOM: ({ attrs }) => ['div', { class: `heading level-${attrs.level}` }, 0],
      },
      chapter: lines('chapter'),
      article: {
        ...lines('article', { whole: { default: false, validate: 'boolean' } }),
        toDOM: ({ attrs }) => ['div', { class: attrs.whole ? 'article whole' : 'article' }, 0],
      },
      clause: lines('clause'),
      point: lines('point'),
      centred: lines('centred'),
      item: lines('item', { first: { default: false, validate: 'boolean' } }, [{ tag: 'li' }]),
      fill_in: fillIn,
      table: tableSpec,
      row: {
        content: 'cell+',
        attrs: { head: { default: false, validate: 'boolean' } },
        parseDOM: [{ tag: 'tr' }],
        toDOM: ({ attrs }) => ['tr', attrs.head ? { class: 'head' } : {}, 0],
      },
      cell: {
        content: 'line+',
        isolating: true,
        parseDOM: [{ tag: 'td' }, { tag: 'th' }],
        toDOM: () => ['td', 0],
      },
      line: {
        content: 'text*',
        attrs: { none: { default: false, validate: 'boolean' } },
        parseDOM: [{ tag: 'p', context: 'cell/' }, { tag: 'div.line' }],
        toDOM: () => ['div', { class: 'line' }, 0],
      },
      picture: {
        group: 'block',
        atom: true,
        attrs: { key: { validate: 'string' } },
        toDOM: ({ attrs }) => drawn(hand.pictures.get(attrs.key)),
      },
      text: {},
    } satisfies Record<string, NodeSpec>,
    marks: {
      bold: {
        parseDOM: [
          { tag: 'strong' },
          { tag: 'b', getAttrs: notNormal },
          { style: 'font-weight', getAttrs: isBold },
        ],
        toDOM: () => ['strong', 0],
      },
      italic: {
        parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
        toDOM: () => ['em', 0],
      },
      figure: figureOf(hand.paper),
    } satisfies Record<string, MarkSpec>,
  });
}

function lines(name: string, attrs: NodeSpec['attrs'] = {}, parseDOM: NodeSpec['parseDOM'] = []): NodeSpec {
  const shown: DOMOutputSpec = name === 'p' ? ['p', 0] : ['div', { class: name }, 0];
  return { group: 'block', content: 'text*', attrs, parseDOM, toDOM: () => shown };
}

const fillIn: NodeSpec = {
  group: 'block',
  content: 'text*',
  marks: '',
  attrs: { lines: { default: 0, validate: 'number' } },
  toDOM: ({ attrs }) => ['div', { class: 'fill-in', style: `--lines: ${attrs.lines}` }, 0],
};

const tableSpec: NodeSpec = {
  group: 'block',
  content: 'row+',
  isolating: true,
  attrs: { columns: {} },
  parseDOM: [{ tag: 'table', getAttrs: (table) => ({ columns: columnsOf(table) }) }],
  toDOM: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
};

/** A pasted table says little of its columns: all alike. */
function columnsOf(table: HTMLElement) {
  const cells = table.querySelector('tr')?.querySelectorAll('td, th').length ?? 1;
  return Array.from({ length: cells }, () => ({ share: 1, align: 'left' as const }));
}

/** A figure of the system; what is typed behind it is not part of it but for digits (see `figure-typing.ts`). */
function figureOf(paper: string): MarkSpec {
  return {
    attrs: { id: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'span[data-figure]',
        getAttrs: (span) => {
          const [of, id] = (span.dataset.figure ?? '').split(' ');
          return of === paper && id ? { id } : false;
        },
      },
    ],
    toDOM: ({ attrs }) => ['span', { 'data-figure': `${paper} ${attrs.id}` }, 0],
  };
}

function drawn(picture: { svg: string; told: string } | undefined): DOMOutputSpec {
  if (!picture) return ['p', { class: 'picture' }, '[ ]'];
  const src = `data:image/svg+xml;utf8,${encodeURIComponent(picture.svg)}`;
  return ['p', { class: 'picture' }, ['img', { src, alt: picture.told }]];
}

/** Google's pages wrap what is pasted in `<b style="font-weight: normal">`. */
function notNormal(element: HTMLElement): null | false {
  return element.style.fontWeight === 'normal' ? false : null;
}

function isBold(weight: string): null | false {
  return /^(bold(er)?|[6-9]\d{2})$/u.test(weight) ? null : false;
}
