import { operatingRules as rulesPaper } from '#documents';
import { ofMovement } from './of-movement.ts';

export const operatingRules = ofMovement(
  ({ frame, lines, about }) =>
    rulesPaper({ frame, lines, of: about.choice === 'model' ? 'model' : 'committee' }),
  { committee: 'Của Ban Chỉ đạo phong trào', model: 'Của Ban Điều hành mô hình tại khu dân cư' },
);
