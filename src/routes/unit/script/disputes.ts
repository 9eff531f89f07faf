import { chosen, type Form, type Held, questionOf } from '#reporting';
import { copyOf, partOf, say, type Words } from './parts.ts';

/** Both devices typed into one field: each is shown, and a press chooses. */
export function showDisputes(
  form: HTMLFormElement,
  held: Held,
  words: Words,
  asked: Form,
  change: (work: (held: Held) => Held) => void,
) {
  const place = partOf(form, 'disputed');
  const fields = Object.keys(held.disputed);
  place.hidden = fields.length === 0;
  const title = document.createElement('p');
  title.append(Object.assign(document.createElement('b'), { textContent: words.disputed }));
  place.replaceChildren(title, ...fields.map((field) => oneOf(field)));

  function oneOf(field: string): HTMLElement {
    const copy = copyOf(partOf(form, 'dispute'));
    const question = questionOf(asked, field);
    say(copy, 'question', question?.text ?? '');
    const inWords = (value: string) =>
      question?.kind === 'attestation' && value
        ? words[value === 'yes' ? 'yes' : 'no']
        : value || words.empty;
    offer(copy, 'mine', `${words.mine}: ${inWords(held.answers[field] ?? '')}`, () =>
      change((now) => chosen(now, field, true)),
    );
    offer(copy, 'theirs', `${words.theirs}: ${inWords(held.disputed[field] ?? '')}`, () =>
      change((now) => chosen(now, field, false)),
    );
    return copy;
  }
}

function offer(copy: HTMLElement, which: string, label: string, take: () => void) {
  const button = copy.querySelector<HTMLButtonElement>(`[data-take=${which}]`);
  if (!button) return;
  button.textContent = label;
  button.onclick = take;
}
