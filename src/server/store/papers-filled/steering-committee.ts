import { steeringCommittee as decisionPaper } from '#documents';
import { basesOf } from './movement-plan.ts';
import { ofMovement } from './of-movement.ts';

export const steeringCommittee = ofMovement(
  ({ frame, plan, about }) =>
    decisionPaper({
      frame,
      step: about.choice === 'renewed' ? 'renewed' : 'founded',
      bases: basesOf(plan),
    }),
  { founded: 'Thành lập Ban Chỉ đạo', renewed: 'Kiện toàn Ban Chỉ đạo' },
);
