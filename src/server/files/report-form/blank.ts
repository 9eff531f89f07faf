import type { CivilDate } from '#calendar';
import type { Answers, AskedAgain, Form } from '#reporting';

/** What a report form is made of. Ids are those of the commune's tables. */
export interface Blank {
  commune: { id: string; name: string };
  movement: string;
  period: string;
  unit: string;
  /** The last day on which it is on time. */
  due: CivilDate;
  form: Form;
  /** What is known already, as typed. */
  answers: Answers;
  /** What is asked for again: all else is locked as it was sent. Absent: the whole form is open. */
  again?: readonly AskedAgain[];
}
