/** Days on which nobody works, every year (`MM-DD`) or in one year. */
interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/**
 * Public holidays whose days are confirmed: the fixed ones, and those of a yearly notice.
 * Lunar holidays of other years and the second day of the National Day stand in a notice that is not known here.
 */
export const HOLIDAYS: readonly Holiday[] = [
  {
    name: 'Tết Dương lịch',
    from: '01-01',
    to: '01-01',
    source: 'Bộ luật Lao động 2019, Điều 112',
  },
  {
    name: 'Ngày Chiến thắng 30/4, ngày Quốc tế lao động 01/5',
    from: '04-30',
    to: '05-01',
    source: 'Bộ luật Lao động 2019, Điều 112',
  },
  { name: 'Quốc khánh', from: '09-02', to: '09-02', source: 'Bộ luật Lao động 2019, Điều 112' },
  {
    name: 'Tết Nguyên đán',
    from: '2026-02-14',
    to: '2026-02-22',
    source: 'Thông báo 9441/TB-BNV năm 2025',
  },
];
