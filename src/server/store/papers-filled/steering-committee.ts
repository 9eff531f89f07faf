import { steeringCommittee as decisionPaper } from '#documents';
import { ofMovement } from './of-movement.ts';

export const steeringCommittee = ofMovement(
  ({ frame, plan, about }) =>
    decisionPaper({
      frame,
      step: about.choice === 'renewed' ? 'renewed' : 'founded',
      bases: plan.items.flatMap((item) =>
        item.category === 'legal basis' && item.content.role === 'basis' && item.decision !== 'dropped'
          ? [item.quote]
          : [],
      ),
    }),
  { founded: 'Thành lập Ban Chỉ đạo', renewed: 'Kiện toàn Ban Chỉ đạo' },
);
