import { type BreakMark, heatMapPicture, type Picture, timelinessPicture } from '#pictures';
import { lettersOf, places, rateInWords, timeliness } from '#reporting';
import type { board as boardText } from '#ui';
import type { Shown } from './shown.ts';

interface Said {
  shown: Shown;
  names: Readonly<Record<string, string>>;
  breaks: readonly BreakMark[];
  t: (typeof boardText)['vi'];
}

/** How reports came over the periods, of what is looked at. */
export function timelinessOf({ shown, breaks, t }: Said): Picture {
  return timelinessPicture(
    { caption: t.pictures.timeliness, ...t.pictures },
    shown.periods.map(({ name, letters, tally }) => {
      const rate = timeliness(tally);
      return {
        label: name,
        onTime: count(letters, lettersOf('on time')),
        late: count(letters, lettersOf('late')),
        missing: count(letters, lettersOf('missing')),
        waiting: count(letters, lettersOf('not yet due')),
        rate: rate && rateInWords(rate),
      };
    }),
    breaks,
  );
}

/** How much has come, kind by kind. */
export function heatOf({ shown, names, breaks, t }: Said): Picture {
  return heatMapPicture(
    t.pictures.heat,
    shown.periods.map(({ name }) => name),
    shown.kinds.map(({ kind, letters }) => ({ label: names[kind] ?? kind, cells: letters.map(cellOf) })),
    breaks,
  );
}

function cellOf(letters: string) {
  const owed = [...letters]
    .map((letter) => places[letter])
    .filter((place) => place && isOwed(place.standing));
  const sent = owed.filter((place) => place?.review !== null).length;
  return owed.length === 0 ? null : { share: sent / owed.length, text: `${sent}/${owed.length}` };
}

function isOwed(standing: (typeof places)[string]['standing']): boolean {
  return standing !== 'carried' && standing !== 'not applicable';
}

function count(letters: string, wanted: ReadonlySet<string>): number {
  return [...letters].filter((letter) => wanted.has(letter)).length;
}
