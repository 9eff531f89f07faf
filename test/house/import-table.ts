/** A room: a folder with one front, and the rooms whose fronts it may import. */
export interface Room {
  folder: string;
  may: readonly RoomName[];
  /** Rooms from which it may take types alone. */
  mayTypesOf?: readonly RoomName[];
}

export type RoomName =
  | 'org'
  | 'calendar'
  | 'plan'
  | 'movement'
  | 'reporting'
  | 'registration'
  | 'compilation'
  | 'desk'
  | 'urging'
  | 'evidence'
  | 'log'
  | 'evaluation'
  | 'documents'
  | 'pictures'
  | 'words'
  | 'access'
  | 'store'
  | 'database'
  | 'files'
  | 'render'
  | 'jobs'
  | 'http'
  | 'trial'
  | 'mail'
  | 'feed'
  | 'excel'
  | 'device'
  | 'ui';

const DOMAIN = [
  'org',
  'calendar',
  'plan',
  'movement',
  'reporting',
  'registration',
  'compilation',
  'desk',
  'urging',
  'evidence',
  'evaluation',
  'documents',
  'pictures',
  'words',
  'access',
  'log',
] as const;
const SERVER = [
  'store',
  'database',
  'files',
  'render',
  'jobs',
  'http',
  'trial',
  'mail',
  'feed',
  'excel',
] as const;

/** Who may import whom. Each name is `#name` in package.json, and the folder's index.ts is its front. */
export const ROOMS: Readonly<Record<RoomName, Room>> = {
  org: { folder: 'src/domain/org', may: ['calendar'] },
  calendar: { folder: 'src/domain/calendar', may: [] },
  plan: { folder: 'src/domain/plan', may: ['calendar'] },
  movement: { folder: 'src/domain/movement', may: ['plan', 'org', 'calendar', 'words'] },
  reporting: { folder: 'src/domain/reporting', may: ['movement', 'org', 'calendar'] },
  registration: { folder: 'src/domain/registration', may: ['calendar'] },
  desk: { folder: 'src/domain/desk', may: ['reporting', 'calendar'] },
  pictures: { folder: 'src/domain/pictures', may: [] },
  words: { folder: 'src/domain/words', may: [] },
  urging: { folder: 'src/domain/urging', may: ['calendar'], mayTypesOf: ['org', 'reporting'] },
  evidence: { folder: 'src/domain/evidence', may: [] },
  log: { folder: 'src/domain/log', may: [] },
  evaluation: { folder: 'src/domain/evaluation', may: ['reporting', 'movement', 'org', 'calendar'] },
  compilation: {
    folder: 'src/domain/compilation',
    may: ['movement', 'reporting', 'org', 'calendar'],
    mayTypesOf: ['documents'],
  },
  documents: {
    folder: 'src/domain/documents',
    may: ['calendar', 'reporting', 'evaluation', 'pictures', 'words'],
    mayTypesOf: DOMAIN,
  },
  access: { folder: 'src/domain/access', may: [], mayTypesOf: DOMAIN },
  store: { folder: 'src/server/store', may: [...DOMAIN, 'database'] },
  database: { folder: 'src/server/database', may: DOMAIN },
  files: { folder: 'src/server/files', may: DOMAIN },
  render: { folder: 'src/server/render', may: DOMAIN },
  jobs: { folder: 'src/server/jobs', may: [...DOMAIN, 'store', 'files', 'excel', 'mail', 'render'] },
  http: { folder: 'src/server/http', may: [] },
  trial: { folder: 'src/server/trial', may: [...DOMAIN, 'store', 'files'] },
  mail: { folder: 'src/server/mail', may: DOMAIN },
  feed: { folder: 'src/server/feed', may: DOMAIN },
  excel: { folder: 'src/server/excel', may: [...DOMAIN, 'store', 'files'] },
  device: { folder: 'src/device', may: ['reporting'] },
  ui: { folder: 'src/ui', may: DOMAIN },
};

/** What stands outside the rooms, by path, and the fronts that it may import. `test` and `bench` may import all. */
export const EDGES: Readonly<Record<string, readonly RoomName[]>> = {
  '^src/hooks\\.server\\.ts$': ['store', 'access'],
  '^src/routes/': [...DOMAIN, ...SERVER, 'device', 'ui'],
  '^src/service-worker/': ['device'],
  '^cli/': [...DOMAIN, ...SERVER],
  '^server\\.mjs$': ['database', 'http', 'jobs'],
  '^launch/': [],
};

/** Packages that only these rooms may import; in `domain` only those named here. */
export const PACKAGES: Readonly<Record<string, readonly RoomName[]>> = {
  kysely: ['store'],
  pg: ['store', 'database'],
  'pg-copy-streams': ['database'],
  'tar-stream': ['database'],
  '@node-rs/argon2': ['store'],
  // the trial writes minutes as a unit's own Word would
  docx: ['render', 'trial'],
  '@myriaddreamin/typst-ts-node-compiler': ['render'],
  '@libpdf/core': ['render'],
  unpdf: ['files'],
  'tesseract.js': ['files'],
  '@napi-rs/canvas': ['files', 'render'],
  yauzl: ['files'],
  hucre: ['files'],
  saxes: ['files'],
  compression: ['http'],
  nodemailer: ['mail'],
  'ical-generator': ['feed'],
  idb: ['device'],
  'prosemirror-commands': ['ui'],
  'prosemirror-history': ['ui'],
  'prosemirror-keymap': ['ui'],
  'prosemirror-model': ['ui'],
  'prosemirror-state': ['ui'],
  'prosemirror-view': ['ui'],
  'big.js': ['reporting', 'evaluation', 'documents'],
};

/** Rooms that are pure: no file, database, network, environment or clock. */
export const PURE: readonly RoomName[] = DOMAIN;
