/** A document that another took the place of, or changed. */
export interface Replacement {
  /** Number, as printed without spaces. */
  readonly document: string;
  readonly name: string;
  readonly by: string;
  /** Numbers that, named in the plan, show that it knows of the change. */
  readonly knownBy: readonly string[];
  readonly change: 'replaced' | 'amended' | 'check';
  /** First day of the change. */
  readonly from: string;
  /** Where the change is said. `check` marks what was not read in the official text. */
  readonly source: string;
}

/**
 * Changes in the field of emulation and of order and security, each with its source.
 * `replaced` and `amended` are confirmed; `check` only asks, since the new text was not seen.
 */
export const REPLACEMENTS: readonly Replacement[] = [
  {
    document: '98/2023/NĐ-CP',
    name: 'Nghị định số 98/2023/NĐ-CP',
    by: 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025',
    knownBy: ['152/2025/NĐ-CP'],
    change: 'replaced',
    from: '2025-07-01',
    source: 'vbpl.vn, ItemID 178327',
  },
  {
    document: '01/2024/TT-BNV',
    name: 'Thông tư số 01/2024/TT-BNV',
    by: 'Thông tư số 15/2025/TT-BNV ngày 04/8/2025',
    knownBy: ['15/2025/TT-BNV'],
    change: 'replaced',
    from: '2025-08-05',
    source: 'thuvienphapluat.vn, 668075',
  },
  {
    document: '13/2023/NĐ-CP',
    name: 'Nghị định số 13/2023/NĐ-CP',
    by: 'Luật số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP',
    knownBy: ['91/2025/QH15', '356/2025/NĐ-CP'],
    change: 'replaced',
    from: '2026-01-01',
    source: 'Nghị định 356/2025/NĐ-CP ngày 31/12/2025',
  },
  {
    document: '23/2012/TT-BCA',
    name: 'Thông tư số 23/2012/TT-BCA',
    by: 'Thông tư số 124/2021/TT-BCA ngày 28/12/2021',
    knownBy: ['124/2021/TT-BCA'],
    change: 'replaced',
    from: '2022-02-10',
    source: 'Thông tư 124/2021/TT-BCA',
  },
  {
    document: '124/2021/TT-BCA',
    name: 'Thông tư số 124/2021/TT-BCA',
    by: 'Thông tư số 48/2025/TT-BCA',
    knownBy: ['48/2025/TT-BCA'],
    change: 'amended',
    // Issued in 2025 on the occasion of the two levels; its own day was not seen, so that a later one is taken.
    from: '2025-10-01',
    source: 'ngaynay.vn, post161956',
  },
  {
    document: '06/2022/QH15',
    name: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
    by: 'Luật số 06/2026/QH16 ngày 23/4/2026',
    knownBy: ['06/2026/QH16'],
    change: 'check',
    from: '2026-10-01',
    source: 'datafiles.chinhphu.vn, 06-qh.signed.pdf (nội dung chưa đối chiếu)',
  },
];
