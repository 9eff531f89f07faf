import type { Review } from '#reporting';

/** What became of one report, told apart from the database: people, steps and moments by name and number. */
export interface History {
  /** Oldest first. */
  versions: { recalled: boolean }[];
  /** Each in force from its beginning until the next one's; the last one now. */
  chains: { steps: ModelStep[]; ended: number | null }[];
  asked: { version: number; step: ModelStep | null; by: string; withdrawn: boolean }[];
  accepted: Accepted[];
}

export interface ModelStep {
  chain: number;
  name: string;
  /** Nobody: everyone. */
  holders: string[];
}

interface Accepted {
  version: number;
  step: ModelStep | null;
  by: string;
  at: number;
  withdrawn: boolean;
  /** Of a request made before there was a chain. */
  only: boolean;
}

export interface Standing {
  /** Null: nothing is sent. */
  version: number | null;
  review: Review | null;
  step: ModelStep | null;
  asker: string | null;
}

export const EVERYONE = ['officer', 'lan', 'minh'];

/** Whose turn it is, from all that happened. */
export function standing(history: History): Standing {
  const version = history.versions.findLastIndex(({ recalled }) => !recalled);
  if (version < 0) return { version: null, review: null, step: null, asker: null };
  const ask = standingAsk(history);
  if (ask && (ask.version === version || !isAnswerAccepted(history, ask)))
    return {
      ...{ version, review: ask.version === version ? 'returned' : 'answered' },
      ...{ step: ask.step, asker: ask.by },
    };
  const done = isDone(history);
  return {
    ...{ version, review: done ? 'accepted' : 'waiting' },
    ...{ step: done ? null : (undone(history)[0] ?? null), asker: null },
  };
}

function standingAsk({ asked, versions }: History) {
  const told = asked.filter(({ version, withdrawn }) => !withdrawn && !versions[version]?.recalled);
  return told.toSorted((one, other) => other.version - one.version)[0];
}

function isAnswerAccepted(history: History, ask: History['asked'][number]): boolean {
  return live(history).some(
    ({ version, step }) => version > ask.version && (step === null || step === ask.step),
  );
}

function live({ accepted, versions }: History): Accepted[] {
  return accepted.filter(({ version, withdrawn }) => !withdrawn && !versions[version]?.recalled);
}

/** The steps of the chain in force of which nobody of the same name has accepted. */
function undone(history: History): ModelStep[] {
  const told = live(history);
  const steps = history.chains.at(-1)?.steps ?? [];
  return steps.filter(({ name }) => !told.some(({ step }) => step?.name === name));
}

function isDone(history: History): boolean {
  const told = live(history);
  if (told.length === 0) return false;
  if (told.some(({ step, only }) => step === null && !only) || undone(history).length === 0) return true;
  return history.chains.some(
    ({ steps, ended }) =>
      steps.length > 0 &&
      steps.every((wanted) =>
        told.some(
          ({ step, at }) => step === wanted || (step?.name === wanted.name && (ended === null || at < ended)),
        ),
      ),
  );
}

const holdersOf = (step: ModelStep | null) => (step && step.holders.length > 0 ? step.holders : EVERYONE);

function mayTurn(who: string, step: ModelStep | null, asker: string | null): boolean {
  const holders = holdersOf(step);
  return asker !== null && holders.includes(asker) ? asker === who : holders.includes(who);
}

/** What a person does, as far as he may; false where not, and then nothing happens. */
export const does = {
  send(history: History): boolean {
    const { review, version } = standing(history);
    if (version !== null && review !== 'returned') return false;
    history.versions.push({ recalled: false });
    return true;
  },
  recall(history: History): boolean {
    const { version } = standing(history);
    const last = version === null ? undefined : history.versions[version];
    if (last) last.recalled = true;
    return last !== undefined;
  },
  return(history: History, by: string): boolean {
    const { version, review, step, asker } = standing(history);
    if (version === null || (review !== 'waiting' && review !== 'answered') || !mayTurn(by, step, asker))
      return false;
    history.asked.push({ version, step, by, withdrawn: false });
    return true;
  },
  withdraw(history: History, by: string): boolean {
    const { review, step, asker } = standing(history);
    const ask = standingAsk(history);
    if (review !== 'returned' || !ask || !mayTurn(by, step, asker)) return false;
    ask.withdrawn = true;
    return true;
  },
  accept(history: History, by: string, at: number): boolean {
    const { version, review, step, asker } = standing(history);
    if (version === null || (review !== 'waiting' && review !== 'answered') || !mayTurn(by, step, asker))
      return false;
    const only = step === null && undone(history).length > 0;
    for (const one of pressed(history, step, by))
      history.accepted.push({ version, step: one, by, at, withdrawn: false, only });
    return true;
  },
  takeBack(history: History, by: string): boolean {
    const { version, review } = standing(history);
    if (version === null || review === 'returned' || review === 'answered') return false;
    const told = live(history);
    const last = Math.max(...told.map(({ at }) => at));
    const press = told.filter(({ at }) => at === last);
    if (!press[0] || !mayTurn(by, press[0].step, press[0].by)) return false;
    for (const one of press) one.withdrawn = true;
    return true;
  },
};

function pressed(history: History, step: ModelStep | null, by: string): (ModelStep | null)[] {
  const isAlone = (one: ModelStep) => one.holders.length === 1 && one.holders[0] === by;
  if (!step || !isAlone(step)) return [step];
  const rest = undone(history).filter(({ name }) => name !== step.name);
  const other = rest.findIndex((one) => !isAlone(one));
  return [step, ...(other < 0 ? rest : rest.slice(0, other))];
}
