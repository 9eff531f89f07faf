import { likesNamed } from '#org';
import { isForEach } from './indicators.ts';
import type { PlanItem } from './items.ts';
import { isShareOfUnits } from './shares.ts';

/**
 * Whether a unit can do an item by itself, and so take it upon itself: not a share of all units, not a change or a number of the whole
 * commune, not what a body above leads.
 */
export function bindsUnit(item: PlanItem): boolean {
  if (LED_ABOVE.test(item.quote.normalize('NFC')) || isShareOfUnits(item)) return false;
  if (item.category === 'criterion') return !/cá nhân/iu.test(item.content.audience ?? '');
  if (item.category !== 'target') return true;
  const { baseline, direction, value, unit, zeroTolerance, subject } = item.content;
  if (baseline !== null || (unit === '%' && direction !== 'none')) return false;
  const isNumber = value !== null && unit !== '%' && !zeroTolerance && OF_ALL.test(item.quote);
  return !isNumber || isForEach(item) || likesNamed(`${subject ?? ''} ${item.quote}`).length > 0;
}

/** `Mỗi năm có 01 mô hình …`, `02 mô hình mới`: of the commune, where no unit is named. */
const OF_ALL =
  /^(?:(?:(?:mỗi|hằng|hàng) năm,?|phấn đấu|xây dựng|có|ít nhất|tối thiểu)\s+)*\d+(?!.*(?:mỗi|một|\/)\s?(?:tháng|quý))/iu;

/** `Công an phường chủ trì kiểm tra …`; what a unit does with them is its own: `phối hợp với Công an phường`. */
const LED_ABOVE =
  /^(?:giao |đề nghị )?(?:công an|ủy ban|ubnd|phòng|văn phòng|ban chỉ đạo)[^,;.]*\s(?:chủ trì|phối hợp|tham mưu|hướng dẫn)(?!\p{L})/iu;
