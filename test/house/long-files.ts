/** Files over 300 lines, each with its reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'src/domain/evaluation/criteria/check/check.test.ts':
    'every place at which a set of criteria may be wrong, with the sentence that says so',
  'src/domain/evaluation/rules/pack/pack.test.ts':
    'a pack’s file bent at every place of it, with the sentence that refuses it',
  'src/server/store/compilations.test.ts':
    'one report from draft to signature in its order, each test going on from the last',
  'src/server/store/versions.test.ts':
    'one report through recall, return and answer, each test going on from the last',
  'src/ui/tables/Board.svelte': 'the looks of one table beside its markup; its rows are written elsewhere',
  'src/ui/text/rules.ts': 'the words of one thing, rules and their packs, in both languages',
  'src/ui/text/criteria.ts': 'the words of one thing, a set of criteria read and edited, in both languages',
  'src/ui/text/papers.ts':
    'the words of one way, from what a paper is drawn up of to what becomes of it, in both languages',
  'src/ui/text/numbering.ts':
    'the words of one thing, numbers of papers and where they went, in both languages',
  'src/ui/text/compilation.ts': 'the words of one way, from draft to signature, in both languages',
  'src/server/store/desk.test.ts':
    'one ward’s weeks in their order, from the first report to closed books; each test goes on from the last',
  'src/server/store/row-level-security.test.ts':
    'every table asked by every kind of actor, with one set of questions',
  'src/server/store/unit-work.test.ts':
    'every way in which units change in mid-period, from one set of three areas',
  'src/server/store/urging.test.ts':
    'one report reminded of, from the list of who owes it to its last mail; each test goes on from the last',
  'src/server/store/evaluation-change.test.ts':
    'one ward’s frozen results through every change, each test going on from the last',
  'src/server/store/evaluation-freezing.test.ts':
    'one ward’s results frozen while something else happens, with the questions that all of these ask',
  'src/server/store/evaluation-mended.test.ts':
    'one ward’s open evaluation and everything an officer may still change in it',
  'src/server/store/evaluation-walls.test.ts':
    'one ward from the first word to the frozen result, and at every step what a login may not read or write',
  'src/server/trial/trial.test.ts':
    'what the one made-up ward holds, room by room, and that it goes as it came',
  'src/ui/text/evaluation.ts':
    'the words of one way, from an evaluation’s opening to its frozen results, in both languages',
  'src/ui/text/desk.ts': 'a line for everything that may wait, in both languages',
  'test/http/guards.test.ts': 'every route with who may see it and act on it, said a second time in one list',
  'test/journeys/every-page.test.ts':
    'every page in one list, and the one town in which all of them have something to show',
  'src/server/store/schema.ts': 'every table in one list, held against the catalogue by a test',
};
