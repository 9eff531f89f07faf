import type { CivilDate } from '#calendar';
import { type CertificateFieldName, certificateWords } from '#documents';
import type { certificateAwards } from '#store';

/** Words that stand in the fields while they are placed: what is known of the commune, and a unit's usual name. */
export function samplesOf(
  { issuer, place, signerPosition, signerName, address }: certificateAwards.UsualAward,
  today: CivilDate,
): Partial<Record<CertificateFieldName, string>> {
  const day = awardDay(today);
  const given = {
    ...{ issuer, place, signerPosition, signerName: signerName || 'Họ và tên', day, decidedOn: day },
    ...{
      decisionNumber: '…/QĐ-UBND',
      achievement: 'Thành tích như ghi trong quyết định',
      firstRegister: '001',
    },
  };
  return certificateWords(given, { name: 'Tên đơn vị được tặng', address, achievement: '' }, 0);
}

/** A day as it is printed. */
export function awardDay(date: CivilDate): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}
