import { type BreakMark, heatMapPicture, type Picture, timelinessPicture } from '#pictures';
import { lettersOf, rateInWords, tallyOfCounts, timeliness } from '#reporting';
import type { board as boardText } from '#ui';
import { type Counts, countOf, type Shown } from './shown.ts';

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
    shown.periods.map(({ name, counts, tally }) => {
      const rate = timeliness(tally);
      return {
        label: name,
        onTime: countOf(counts, lettersOf('on time')),
        late: countOf(counts, lettersOf('late')),
        missing: countOf(counts, [...lettersOf('missing'), ...lettersOf('asked')]),
        waiting: countOf(counts, lettersOf('not yet due')),
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
    shown.kinds.map(({ kind, counts }) => ({ label: names[kind] ?? kind, cells: counts.map(cellOf) })),
    breaks,
  );
}

function cellOf(counts: Counts) {
  const { sent, owed } = tallyOfCounts(counts);
  return owed === 0 ? null : { share: sent / owed, text: `${sent}/${owed}` };
}
