import type { Clause } from '../2-structure/outline.ts';
import type { Table } from '../2-structure/tables.ts';
import type { Owners } from './owners.ts';

/** The body of a plan, with what every recogniser may lean on. */
export interface Plan {
  readonly clauses: readonly Clause[];
  readonly tables: readonly Table[];
  readonly owners: Owners;
  /** The year of dates that have none: that of the title, or of the plan's date. */
  readonly year: number | null;
}
