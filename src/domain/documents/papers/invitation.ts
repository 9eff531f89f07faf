import { bodyInText } from '../body-name.ts';
import type { Paper } from '../paper.ts';
import { fillIn, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { planInFull } from './grounds.ts';
import { type Launch, launchNamed, launchPlace, launchTime } from './launch.ts';

export interface InvitationInput {
  frame: PaperFrame;
  launch: Launch;
}

/** The invitation to a movement's launch (giấy mời); who is invited is written in. */
export function invitation({ frame, launch }: InvitationInput): Paper {
  const from = bodyInText(frame.issuer.nameInText);
  const document = framed(frame, 'invitation', {
    title: `Dự ${launchNamed(frame)}`,
    body: [
      paragraph(`Thực hiện ${planInFull(frame)}, ${from} trân trọng kính mời:`),
      fillIn('Ông (bà):'),
      fillIn('Chức vụ, đơn vị:'),
      paragraph(`Tới dự ${launchNamed(frame)}.`),
      paragraph(`Thời gian: ${launchTime(launch, frame)}.`),
      launchPlace(launch),
      fillIn('Chủ trì:'),
      paragraph(
        'Nội dung: công bố Kế hoạch, phát động phong trào, ký giao ước thi đua (chương trình gửi kèm).',
      ),
      paragraph('Rất mong ông (bà) thu xếp thời gian đến dự đầy đủ, đúng giờ./.'),
    ],
    recipients: { lines: [{ name: 'Như trên', purpose: null }], archive: 'VT' },
  });
  return { document, figures: {} };
}
