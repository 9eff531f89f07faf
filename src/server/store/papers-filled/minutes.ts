import { type MinutesOf, minutes as minutesPaper } from '#documents';
import { launchOf } from './launch.ts';
import { ofMovement } from './of-movement.ts';

const CHOICES = {
  launch: 'Lễ phát động',
  meeting: 'Họp về việc thực hiện phong trào',
  results: 'Họp xét kết quả',
} as const satisfies Record<MinutesOf, string>;

export const minutes = ofMovement(
  ({ frame, plan, about }) =>
    minutesPaper({ frame, of: isOne(about.choice) ? about.choice : 'meeting', launch: launchOf(plan) }),
  CHOICES,
);

function isOne(choice: string | undefined): choice is MinutesOf {
  return choice !== undefined && Object.hasOwn(CHOICES, choice);
}
