import type { WriteStream } from 'node:tty';

/** Says how far the work is, on one line of a terminal that is written over; silent where the stream is no terminal. */
export function sayer(stream: WriteStream): (words: string) => void {
  return (words) => {
    if (stream.isTTY) stream.write(`\r\x1b[K${words.slice(0, stream.columns - 1)}`);
  };
}
