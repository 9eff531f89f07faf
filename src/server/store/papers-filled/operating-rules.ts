import { operatingRules as rulesPaper } from '#documents';
import { basesOf } from './movement-plan.ts';
import { ofMovement } from './of-movement.ts';

export const operatingRules = ofMovement(
  ({ frame, plan, lines, about }) =>
    rulesPaper({
      ...{ frame, lines, bases: basesOf(plan) },
      of: about.choice === 'model' ? 'model' : 'committee',
    }),
  { committee: 'Của Ban Chỉ đạo phong trào', model: 'Của Ban Điều hành mô hình tại khu dân cư' },
);
