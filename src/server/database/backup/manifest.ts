import * as v from 'valibot';

/** The layout of a backup that this program writes, and the newest that it reads. */
export const FORMAT = 1;

/** The first entry of every backup: says what the file is before anything else is read. */
export const MARK = 'thidua-backup';
/** The last entry: a file without it was cut short. */
export const MANIFEST = 'manifest.json';

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Inside `files/`: plain parts, so that nothing is written beside it. */
const InnerPath = v.pipe(
  v.string(),
  v.check((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')),
);

const Shape = v.object({
  format: v.literal(FORMAT),
  made: v.pipe(v.string(), v.isoTimestamp()),
  schema: v.nullable(v.string()),
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()), rows: Count, sha256: Hash })),
  sequences: v.array(v.object({ name: v.string(), value: v.string(), called: v.boolean() })),
  files: v.array(v.object({ path: InnerPath, size: Count, sha256: Hash })),
});

/**
 * What a backup holds. `made`: ISO instant; `schema`: the last migration, null before the first; per table its quoted
 * name, columns, rows and the hash of its COPY text; per sequence where it stands; per file of `files/` size and hash.
 */
export type Manifest = v.InferOutput<typeof Shape>;

/** The manifest in these bytes, or null. */
export function parseManifest(bytes: Buffer): Manifest | null {
  try {
    return v.parse(Shape, JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}
