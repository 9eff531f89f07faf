import type { Person } from '#access';
import { roomAt } from '#evaluation';
import {
  type Act,
  evaluationChoices,
  evaluationFreezing,
  evaluationObjections,
  evaluationResults,
  evaluationsShown,
} from '#store';
import { held, say } from './assessed.ts';
import { ago, type Stage } from './stage.ts';

/** Shown, explained once and answered; of those who are equal at the edge one is chosen, and the whole is frozen. */
export async function settle(
  { stage, by }: { stage: Stage; by: Person },
  evaluation: string,
  head: Person | undefined,
) {
  const unit = head?.unit?.id ?? '';
  if (!head) throw new Error('the trial has no area that explains');
  await stage.as(by, ago(stage, 100), (act) => evaluationsShown.show(act, evaluation));
  const words = 'Khu phố có hai buổi nói chuyện trên loa vào quý IV, biên bản nộp sau ngày tự chấm.';
  await stage.as(head, ago(stage, 97), async (act) =>
    held(await evaluationObjections.object(act, evaluation, { unit, words })),
  );
  await stage.as(by, ago(stage, 92), async (act) => {
    await say(act, evaluation, {
      unit,
      criterion: 'phat-thanh',
      yes: true,
      reason: 'Đã xem biên bản nộp bổ sung',
    });
    const answer = 'Đã xem biên bản hai buổi nói chuyện, tính đủ điểm khoản 5.';
    held(await evaluationObjections.decide(act, evaluation, { unit, decision: 'changed', answer }));
    await chooseAmongEquals(act, evaluation);
    await evaluationsShown.show(act, evaluation);
  });
  await stage.as(by, ago(stage, 90), async (act) =>
    held(await evaluationFreezing.freeze(act, evaluation, '')),
  );
}

async function chooseAmongEquals(act: Act, evaluation: string) {
  const standing = await evaluationResults.standings(act, evaluation);
  for (const cap of standing?.caps ?? []) {
    const units = cap.tied.slice(0, roomAt(cap, standing?.standings ?? []));
    const reason = 'Bằng điểm; các khu phố này có mô hình được nhân rộng trong năm';
    if (units.length > 0)
      held(await evaluationChoices.choose(act, evaluation, { class: cap.class, units, reason }));
  }
}
