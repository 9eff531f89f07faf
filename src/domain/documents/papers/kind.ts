import type { IssuerKind } from '#org';

/** A paper of a movement, as its journey asks for it. */
export interface PaperKind {
  /** As people call it: `Giấy mời`. */
  label: string;
  /** As it is printed, `KẾ HOẠCH`; empty for a letter, which prints none. */
  name: string;
  /** NĐ 30/2020, Phụ lục III: `KH`. Null for a letter, or a form that bears no number. */
  code: string | null;
  /** Who issues it as a rule, the first of them where the commune has it; none where a unit itself does. */
  issuers: readonly IssuerKind[];
  /** Signed by the chair in a power of the chair's own, without TM. (award decisions, commendation certificates). */
  ownPower?: true;
  /** Without number, signature block or recipients: filled in by hand. */
  form?: true;
}
