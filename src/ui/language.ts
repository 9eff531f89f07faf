import { getContext, setContext } from 'svelte';

/** The languages of the screens; Vietnamese is written first and is the default. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

/** A phrase, a sentence made of values, or a group of them. */
export type Words = { readonly [key: string]: string | ((...values: never[]) => string) | Words };

/** The language a request or a cookie names, Vietnamese where it names none we have. */
export function languageOf(text: string | null | undefined): Language {
  return text === 'en' ? 'en' : 'vi';
}

/**
 * All words of one room in both languages. English must have exactly the Vietnamese keys.
 * A page says `const t = $derived(plans[data.language])`.
 */
export function dictionary<T extends Words>(words: { vi: T; en: NoInfer<T> }): Readonly<Record<Language, T>> {
  return words;
}

const KEY = 'language';

/** Called once by the shell; components below it then speak that language. */
export function speak(language: () => Language): void {
  setContext(KEY, language);
}

/** The language around a component; call it while the component is set up. */
export function spoken(): () => Language {
  return getContext<(() => Language) | undefined>(KEY) ?? (() => 'vi');
}
