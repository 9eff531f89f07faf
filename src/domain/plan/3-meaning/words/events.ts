import { plain } from '../../1-text/fold.ts';

/** Whether words name something held once: a launch, a conference, a contest. */
export function namesEvent(printed: string): boolean {
  return EVENT.test(plain(printed));
}

const EVENT =
  /(?<!nghỉ )lễ |hội nghị|hội thi|cuộc thi|ra mắt|ra quân|khai mạc|phát động|ngày hội|tọa đàm|buổi |diễn đàn/u;
