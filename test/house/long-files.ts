/** Files over 300 lines, each with its reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'src/server/store/desk.test.ts':
    'one ward’s weeks in their order, from the first report to closed books; each test goes on from the last',
  'src/server/store/row-level-security.test.ts':
    'every table asked by every kind of actor, with one set of questions',
  'src/server/store/schema.ts': 'every table in one list, held against the catalogue by a test',
};
