export { type NotSent, notSent, type Waiting } from './not-sent.ts';
export { history, type Reminder } from './reminder-history.ts';
export {
  type Chosen,
  groupMessage,
  type Mailed,
  type Message,
  mails,
  messages,
  reminderLetterOf,
} from './urging-by-hand.ts';
