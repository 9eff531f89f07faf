/** What an address may say that the paper is to tell of, by id: the page that led here stood at it. */
const NOUNS = ['period', 'evaluation', 'difficulty', 'registration'];

export type About = Readonly<Record<string, string>>;

export function aboutIn(search: URLSearchParams): About {
  return Object.fromEntries([...search].filter(([noun, id]) => NOUNS.includes(noun) && id !== ''));
}

/** Whether a subject tells of that. */
export function isAbout(subject: { about: About }, asked: About): boolean {
  return Object.entries(asked).every(([noun, id]) => subject.about[noun] === id);
}

/** The address of this page with another movement or kind, and the same to tell of. */
export function addressOf(movement: string | null, kind: string | null, asked: About): string {
  const search = new URLSearchParams({
    movement: movement ?? '',
    ...(kind === null ? {} : { kind }),
    ...asked,
  });
  return `/papers/new?${search}`;
}
