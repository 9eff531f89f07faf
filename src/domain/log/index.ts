export { actorInWords, happeningInWords, type Told } from './in-words.ts';
