import type { FieldProblem } from '#reporting';
import type { Fields } from './fields.ts';
import { filled, partOf, type Words } from './parts.ts';

interface Around {
  fields: Fields;
  words: Words;
  /** Of the question to which a field belongs, from 1. */
  numberOf(field: string): number;
  /** Shows that question. */
  show(field: string): void;
}

/** Lists what must be mended above the form, each leading to its field, and says it beside the field. */
export function showProblems(form: HTMLFormElement, problems: FieldProblem[], around: Around) {
  const { fields, words } = around;
  for (const name of fields.names) fields.mark(name, null);
  for (const { field, message } of problems) fields.mark(field, message);
  const list = partOf(form, 'problems');
  list.hidden = problems.length === 0;
  list.querySelector('h2')?.replaceChildren(filled(words.problems, { count: problems.length }));
  list.querySelector('ul')?.replaceChildren(...problems.map((problem) => lineOf(problem, around)));
  list.focus();
}

function lineOf({ field, message }: FieldProblem, { fields, words, numberOf, show }: Around): HTMLElement {
  const [line, link] = [document.createElement('li'), document.createElement('a')];
  link.href = `#${fields.controls(field)[0]?.id ?? ''}`;
  link.textContent = `${filled(words.question, { number: numberOf(field) })}: ${message}`;
  link.onclick = (event) => {
    event.preventDefault();
    show(field);
    fields.focus(field);
  };
  line.append(link);
  return line;
}
