import { inWords } from '#calendar';
import { type Template, writeTables } from '#files';
import {
  completeness,
  definitions,
  placeInWords,
  placeWords,
  type Rate,
  rateInWords,
  type Tally,
  tallyOf,
  timeliness,
  together,
} from '#reporting';
import { type Act, boards, unitKinds } from '#store';

/**
 * The board of a movement as a workbook: how every report stands, the rates of units, periods, kinds and the whole, and how they are
 * counted. Reads within the act; what it returns writes the bytes, some seconds of work for 3,000 units, after it. Null where the
 * movement has no period.
 */
export async function boardWorkbook(act: Act, movement: string): Promise<(() => Promise<Uint8Array>) | null> {
  const board = await boards.board(act, movement);
  if (board.periods.length === 0) return null;
  const kinds = await unitKinds.list(act);
  const names = new Map(kinds.map(({ key, name }) => [key, name]));
  return () => writeTables([states(board, names), rates(board, names), counting()]);
}

type Names = ReadonlyMap<string, string>;

function states({ periods, units, steps, notes }: boards.Board, names: Names): Template {
  const particular = Map.groupBy(notes, ({ unit, period }) => `${unit} ${period}`);
  return {
    sheet: 'Tình hình',
    columns: [
      ...UNIT,
      ...periods.map(({ name, onTimeUntil }) => ({
        header: `${name}\nhạn ${inWords(onTimeUntil)}`,
        width: 18,
      })),
    ],
    rows: units.map((unit) => [
      ...unitCells(unit, names),
      ...periods.map(({ id }, at) =>
        withNotes(
          placeInWords(unit.cells.charAt(at), steps[Number(unit.turns.charAt(at)) - 1] ?? OFFICER, 'vi'),
          particular.get(`${unit.id} ${id}`) ?? [],
        ),
      ),
    ]),
    frozen: 1,
  };
}

function rates({ periods, units }: boards.Board, names: Names): Template {
  const column = (at: number) => tallyOf(units.map(({ cells }) => cells.charAt(at)));
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  const row = (label: string, kind: string, tally: Tally) => [label, kind, ...rateCells(tally)];
  return {
    sheet: 'Tỷ lệ',
    columns: [{ header: 'Kỳ, loại, đơn vị', width: 34 }, { header: 'Loại', width: 20 }, ...RATES],
    rows: [
      row('Toàn bộ', '', together(units.map(({ cells }) => tallyOf(cells)))),
      ...periods.map(({ name }, at) => row(name, 'Kỳ báo cáo', column(at))),
      ...[...kinds].map(([kind, those]) =>
        row(names.get(kind) ?? kind, 'Loại đơn vị', together(those.map(({ cells }) => tallyOf(cells)))),
      ),
      ...units.map(({ name, kind, cells }) => row(name, names.get(kind) ?? kind, tallyOf(cells))),
    ],
    frozen: 1,
  };
}

function counting(): Template {
  return {
    sheet: 'Cách tính',
    columns: [{ header: 'Cách tính', width: 90 }],
    rows: Object.values(definitions.vi).map((definition) => [definition]),
  };
}

const UNIT = [
  { header: 'Đơn vị', width: 30 },
  { header: 'Mã', width: 12 },
  { header: 'Loại', width: 18 },
  { header: 'Trực thuộc', width: 24 },
];
const RATES = ['Phải gửi', 'Đã nhận', 'Đã hết hạn', 'Gửi đủ', 'Đúng hạn'].map((header) => ({
  header,
  width: header.length > 7 || header === 'Gửi đủ' ? 22 : 11,
}));
const OFFICER = 'cán bộ phụ trách';

function unitCells({ name, code, kind, parentName, endedOn }: boards.BoardUnit, names: Names): string[] {
  const said = endedOn ? `${name} (kết thúc từ ${inWords(endedOn)})` : name;
  return [said, code, names.get(kind) ?? kind, parentName ?? ''];
}

function rateCells(tally: Tally): string[] {
  const { owed, sent, due } = tally;
  return [String(owed), String(sent), String(due), said(completeness(tally)), said(timeliness(tally))];
}

function said(rate: Rate | null): string {
  return rate ? `${rate.part}/${rate.whole} (${rateInWords(rate)})` : 'chưa đến hạn';
}

function withNotes(words: string, notes: readonly boards.BoardNote[]): string {
  return notes.reduce((told, note) => {
    if (note.what === 'exempt') return placeWords.vi.because(note.reason);
    if (note.what === 'extended') return `${told}, ${placeWords.vi.extended(inWords(note.until))}`;
    if (note.what === 'changed') return `${told}, ${placeWords.vi.changed}`;
    return `${told}, cán bộ nhập thay ngày ${inWords(note.on)}`;
  }, words);
}
