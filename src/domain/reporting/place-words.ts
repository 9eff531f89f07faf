import { type Place, places } from './places.ts';

/** What a cell of the board says, on screens and in the Excel file alike. They say how it stands, never blame. */
export const placeWords = {
  vi: {
    nothing: 'Không phải gửi',
    carried: 'Đã chuyển cho đơn vị mới',
    'not applicable': 'Không áp dụng',
    because: (reason: string) => `Không áp dụng: ${reason}`,
    missing: 'Quá hạn, chưa gửi',
    asked: 'Được đề nghị, chưa gửi',
    'not yet due': 'Chưa đến hạn',
    draft: 'đang nhập',
    'on time': 'Đúng hạn',
    late: 'Gửi trễ',
    waiting: (who: string) => `đang chờ ${who} xem`,
    returned: 'đang chờ đơn vị bổ sung',
    answered: (who: string) => `đã bổ sung, đang chờ ${who} xem lại`,
    accepted: 'đã tiếp nhận',
    extended: (until: string) => `gia hạn đến ${until}`,
    changed: 'có thay đổi đơn vị',
  },
  en: {
    nothing: 'Not expected',
    carried: 'Passed to the new unit',
    'not applicable': 'Not applicable',
    because: (reason: string) => `Not applicable: ${reason}`,
    missing: 'Overdue, not sent',
    asked: 'Asked for, not sent',
    'not yet due': 'Not yet due',
    draft: 'being filled in',
    'on time': 'On time',
    late: 'Sent late',
    waiting: (who: string) => `waiting for ${who} to look`,
    returned: 'waiting for the unit to add',
    answered: (who: string) => `answered, waiting for ${who} to look again`,
    accepted: 'accepted',
    extended: (until: string) => `extended to ${until}`,
    changed: 'units changed',
  },
} as const;

/** A place in words: how it stands, then who acts next; `who` looks where it waits for a look. */
export function placeInWords(letter: string, who: string, language: 'vi' | 'en'): string {
  const words = placeWords[language];
  const place = places[letter];
  if (!place) return words.nothing;
  const { standing, review, draft } = place;
  if (review) return `${words[standing]}, ${nextInWords(review, who, language)}`;
  return draft ? `${words[standing]}, ${words.draft}` : words[standing];
}

function nextInWords(review: NonNullable<Place['review']>, who: string, language: 'vi' | 'en'): string {
  const words = placeWords[language];
  return review === 'waiting' || review === 'answered' ? words[review](who) : words[review];
}
