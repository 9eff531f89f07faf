import { BaseSequencer } from 'vitest/node';

/** Files that take longest, from the longest on: begun last, one of them would keep one worker busy and leave the others idle. */
const LONGEST = [
  ...['every-page', 'plans', 'scan', 'start', 'killing', 'phone', 'offline', 'folder', 'phone-killed'],
  ...['review', 'report', 'set-up', 'keyboard', 'excel', 'rooms', 'review-desk', 'exports'],
];

/** The files of a run, the longest first; vitest itself knows how long they took only where they ran before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: { moduleId: string }) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
