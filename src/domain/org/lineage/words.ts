import { inWords } from '#calendar';
import type { ChangeKind, Decision } from './change.ts';
import type { Step } from './lines.ts';

/** A change as it is told: names as they were and as they are after it. */
export interface ToldChange extends Pick<Step, 'on'> {
  kind: ChangeKind;
  decision: Decision;
  before: readonly { name: string }[];
  after: readonly { name: string }[];
}

/** `Nghị quyết số 12/NQ-HĐND ngày 30/7/2026 của Hội đồng nhân dân phường …`. */
export function decisionInFull({ kind, number, date, body }: Decision): string {
  return `${kind} số ${number} ngày ${inWords(date)} của ${body}`;
}

/** What a change did, as a paper says it: `Tổ dân phố 1 và Tổ dân phố 2 sáp nhập thành Tổ dân phố Một`. */
export function changeInWords({ kind, before, after }: ToldChange): string {
  const [old, now] = [listed(before), listed(after)];
  switch (kind) {
    case 'merge':
      return `${old} sáp nhập thành ${now}`;
    case 'split':
      return `${old} chia thành ${now}`;
    case 'rearrange':
      return `${before.length} đơn vị (${old}) sắp xếp thành ${after.length} đơn vị (${now})`;
    case 'rename':
      return `${old} đổi tên thành ${now}`;
    case 'move':
      return `${old} chuyển sang trực thuộc đơn vị khác`;
    case 'convert':
      return `${old} đổi loại`;
    case 'close':
      return `${old} kết thúc hoạt động`;
  }
}

/** The foot note of figures in which reports from before and after a change lie together. */
export function breakNote(change: ToldChange): string {
  return (
    `Từ ngày ${inWords(change.on)}, ${changeInWords(change)} theo ${decisionInFull(change.decision)}; ` +
    'số liệu gồm báo cáo của các đơn vị trước và sau ngày này, chỉ tiêu không cộng được thì lấy theo đơn vị sau.'
  );
}

const SHOWN = 12;

/** `A`, `A và B`, `A, B và C`; long lists end with how many more. */
function listed(units: readonly { name: string }[]): string {
  const names = units.slice(0, SHOWN).map(({ name }) => name);
  const more = units.length - names.length;
  if (more > 0) return `${names.join(', ')} và ${more} đơn vị khác`;
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} và ${last}` : last;
}
