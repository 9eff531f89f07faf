import { EDGES, PACKAGES, PURE, ROOMS, type RoomName } from './import-table.ts';

/** Tests and what only tests use may import freely. */
const TEST_FILES = '(\\.test|/testing[^/]*)\\.ts$';

const NAMES = Object.keys(ROOMS) as RoomName[];

interface Rule {
  name: string;
  severity: 'error';
  from: object;
  to: object;
}

/** The import table as rules of dependency-cruiser. */
export function rules(): Rule[] {
  return [
    ...NAMES.map(roomImports),
    ...NAMES.filter((name) => ROOMS[name].mayTypesOf).map(typesOnly),
    ...Object.entries(EDGES).flatMap(edgeImports),
    ...Object.entries(PACKAGES).map(packageOwner),
    ...[frontsOnly, byName, pure, noCycle, resolved],
  ];
}

function roomImports(name: RoomName): Rule {
  const { folder, may, mayTypesOf = [] } = ROOMS[name];
  const from = { path: `^${folder}/`, pathNot: TEST_FILES };
  return forbid(`${name} imports only its row of the table`, from, {
    path: OURS,
    pathNot: [`^${folder}/`, ...folders([...may, ...mayTypesOf])],
  });
}

function typesOnly(name: RoomName): Rule {
  const { folder, may, mayTypesOf = [] } = ROOMS[name];
  const others = mayTypesOf.filter((other) => other !== name && !may.includes(other));
  return forbid(
    `${name} takes types alone`,
    { path: `^${folder}/`, pathNot: TEST_FILES },
    { path: folders(others), dependencyTypesNot: ['type-only'] },
  );
}

function edgeImports([path, may]: [string, readonly RoomName[]]): Rule[] {
  const others = NAMES.filter((room) => !may.includes(room));
  if (others.length === 0) return [];
  return [
    forbid(
      `${path} imports only its row of the table`,
      { path, pathNot: TEST_FILES },
      { path: folders(others) },
    ),
  ];
}

function packageOwner([name, owners]: [string, readonly RoomName[]]): Rule {
  return forbid(
    `only ${owners.join(', ')} imports ${name}`,
    { path: '^(src|cli)/', pathNot: [...folders(owners), TEST_FILES] },
    { path: `^node_modules/(@types/)?${name}/` },
  );
}

const OURS = '^(src|cli|launch|test|bench)/';

const frontsOnly = forbid(
  'a room is entered by its front',
  { path: '^(src|cli)/', pathNot: TEST_FILES },
  { path: allFolders(), pathNot: `${allFolders()}index\\.ts$`, dependencyTypes: ['aliased-subpath-import'] },
);

/** `$1` is the importing room: a relative path may not leave it. */
const byName = forbid(
  'a room is imported by its #name',
  { path: '^(src/(?:domain|server)/[^/]+|src/ui|src/routes|cli)/', pathNot: TEST_FILES },
  { path: allFolders(), pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
);

const pure = forbid(
  'the domain is pure',
  { path: `^(${PURE.map((name) => ROOMS[name].folder).join('|')})/`, pathNot: TEST_FILES },
  {
    pathNot: pureInside(),
    dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
  },
);

const noCycle = forbid(
  'no circle of imports',
  {},
  { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
);

const resolved = forbid(
  'every import is found',
  { path: OURS },
  { couldNotResolve: true, pathNot: '\\$types|^\\$app' },
);

function allFolders(): string {
  return `^(${Object.values(ROOMS)
    .map(({ folder }) => folder)
    .join('|')})/`;
}

function folders(names: readonly RoomName[]): string[] {
  return names.map((name) => `^${ROOMS[name].folder}/`);
}

function forbid(name: string, from: object, to: object): Rule {
  return { name: name.replaceAll(/[^\w#, -]/g, ''), severity: 'error', from, to };
}

/** Packages that a pure room owns are arithmetic of values. */
function pureInside(): string[] {
  const owned = Object.entries(PACKAGES).filter(([, owners]) => owners.some((owner) => PURE.includes(owner)));
  return owned.map(([name]) => `^node_modules/(@types/)?${name}/`);
}
