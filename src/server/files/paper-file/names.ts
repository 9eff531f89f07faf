import { walk } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** The styles of a Word file by id, as people see them. */
export interface StyleNames {
  /** `Nội dung`; '' where the file has no such style. Of a paragraph that names none, the default's. */
  name(id: string | undefined): string;
  /** Of a style of letters, `Strong` or `Emphasis` of Word's own: what its letters are. */
  marks(id: string): { bold: boolean; italic: boolean };
}

/** Reads the names in `styles.xml`. Throws `Refused`. */
export async function readNames(archive: Archive, part: string | undefined): Promise<StyleNames> {
  const names = new Map<string, string>();
  let [open, fallback] = ['', ''];
  const stream = part ? await archive.part(part) : null;
  if (stream)
    await walk(stream, {
      open(element) {
        if (element.name === 'w:style') {
          open = element.get('styleId') ?? '';
          if (element.get('type') === 'paragraph' && element.get('default') === '1') fallback = open;
        } else if (element.name === 'w:name' && !names.has(open)) names.set(open, element.get('val') ?? '');
      },
    });
  const name = (id: string | undefined) => names.get(id ?? fallback) ?? '';
  return {
    name,
    marks: (id) => ({ bold: /^strong$/i.test(name(id)), italic: /^emphasis$/i.test(name(id)) }),
  };
}
