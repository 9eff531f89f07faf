import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

const words = { vi, en };

/** One line of the log, as far as it is put into words. */
export interface Told {
  /** A name, or who acts where nobody does: `setup`, `clock`, `command line`. */
  actor: string;
  source: string;
  noun: string;
  verb: string;
}

/** What happened: `Gửi báo cáo`, `Tiếp nhận báo cáo (từ tệp)`. */
export function happeningInWords({ noun, verb, source }: Told, language: keyof typeof words): string {
  const { what, nouns, verbs, fromExcel } = words[language];
  const said =
    known(what, `${noun} ${verb}`) ?? `${known(nouns, noun) ?? noun}: ${known(verbs, verb) ?? verb}`;
  return source === 'excel' ? said + fromExcel : said;
}

export function actorInWords({ actor }: Pick<Told, 'actor'>, language: keyof typeof words): string {
  return known(words[language].actors, actor) ?? actor;
}

function known(sentences: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(sentences, word) ? sentences[word] : undefined;
}
