import { readFileSync } from 'node:fs';

/**
 * The sentences that a room says, as an official reads them: a JSON list in which each stands with its code and place. What a
 * test comes upon must be among them, word for word.
 */
export function sentencesIn(folder: string): (problem: Said) => void {
  const listed: string[] = JSON.parse(readFileSync(`${folder}/sentences.json`, 'utf8'));
  const known = new Set(listed);
  return ({ code, path, message }) => {
    const line = `${code} · ${path} · ${message}`;
    if (!known.has(line)) throw new Error(`no such sentence is listed: ${line}`);
  };
}

interface Said {
  code: string;
  path: string;
  message: string;
}
