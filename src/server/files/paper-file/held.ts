import { type HeldVersion, heldProperties } from '#documents';
import { walk } from '../xml.ts';
import type { Archive } from '../zip.ts';

/** Where Word and LibreOffice keep a file's own properties. */
const PART = 'docProps/custom.xml';

/** Of which paper a file is which version; null where it does not say. Throws `Refused`. */
export async function heldIn(archive: Archive): Promise<HeldVersion | null> {
  const found = new Map<string, string>();
  let open: string | null = null;
  const stream = await archive.part(PART);
  if (!stream) return null;
  await walk(stream, {
    open(element) {
      if (element.name === 'other:property') open = element.get('name') ?? '';
    },
    close(name) {
      if (name === 'other:property') open = null;
    },
    text(words) {
      if (open !== null) found.set(open, (found.get(open) ?? '') + words.trim());
    },
  });
  const [paper, version] = [found.get(heldProperties.paper), Number(found.get(heldProperties.version))];
  return paper && Number.isSafeInteger(version) ? { paper, version } : null;
}
