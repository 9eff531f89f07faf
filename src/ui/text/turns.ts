import { dictionary } from '../language.ts';

/** Who acts next on a report that was sent, since when: "Đang chờ Công an phường xem, từ 12/11". */
export const turns = dictionary({
  vi: {
    officer: 'cán bộ phụ trách',
    waiting: (who: string, since: string) => `Đang chờ ${who} xem, từ ${since}`,
    returned: (who: string, since: string) => `Đang chờ đơn vị bổ sung theo đề nghị của ${who}, từ ${since}`,
    answered: (who: string, since: string) => `Đơn vị đã bổ sung, đang chờ ${who} xem lại, từ ${since}`,
    accepted: (since: string) => `Đã tiếp nhận, ${since}`,
  },
  en: {
    officer: 'the officer in charge',
    waiting: (who: string, since: string) => `Waiting for ${who} to look, since ${since}`,
    returned: (who: string, since: string) =>
      `Waiting for the unit to add what ${who} asked for, since ${since}`,
    answered: (who: string, since: string) =>
      `The unit has answered; waiting for ${who} to look again, since ${since}`,
    accepted: (since: string) => `Accepted, ${since}`,
  },
});
