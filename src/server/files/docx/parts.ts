import { posix } from 'node:path';
import { walk } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** Where a Word file keeps what we read: found by its relations, since names differ between programs. */
export interface Parts {
  document: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  headers: string[];
}

interface Relation {
  /** The last word of the relation's type: `styles`, `header`. */
  kind: string;
  target: string;
}

/** The parts of a Word file, or null where the archive is something else. Throws `Refused`. */
export async function partsOf(archive: Archive): Promise<Parts | null> {
  const main = one(await relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml';
  if (!archive.names.includes(main) || !posix.basename(main).startsWith('document')) return null;
  const relations = await relationsOf(archive, main);
  const parts: Parts = { document: main, headers: all(relations, 'header') };
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes'] as const) {
    const target = one(relations, kind);
    if (target) parts[kind] = target;
  }
  return parts;
}

/** The relations inside the file; those that point out of it are not read. */
async function relationsOf(archive: Archive, source: string): Promise<Relation[]> {
  const folder = posix.dirname(source);
  const part = await archive.part(posix.join(folder, '_rels', `${posix.basename(source)}.rels`));
  const relations: Relation[] = [];
  if (!part) return relations;
  await walk(part, {
    open(element) {
      const [type, target] = [element.get('Type'), element.get('Target')];
      if (element.name !== 'r:Relationship' || !type || !target || element.get('TargetMode') === 'External')
        return;
      relations.push({ kind: posix.basename(type), target: resolve(folder, target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(folder, target);
}

function one(relations: Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.target;
}

function all(relations: Relation[], kind: string): string[] {
  return relations.filter((relation) => relation.kind === kind).map((relation) => relation.target);
}
