import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../launch/build.mjs';

/** What a unit's phone runs: the script of its pages, and the service worker. */
let scripts: [name: string, text: string][];
/** The styles of a unit's pages. */
let styles: [name: string, text: string][];

beforeAll(async () => {
  const folder = await build();
  const client = join(folder, 'client');
  const read = (path: string): [string, string] => [path, readFileSync(join(client, path), 'utf8')];
  const found = readdirSync(client, { recursive: true, encoding: 'utf8' });
  scripts = found.filter((path) => /(^service-worker|\/workers\/[^/]+)\.js$/.test(path)).map(read);
  styles = stylesOfUnits(join(folder, 'server/nodes')).map(read);
});

/** Of the frame of every page, and of each page under `/unit`, as the build lists them. */
function stylesOfUnits(nodes: string): string[] {
  const texts = readdirSync(nodes).map((name) => [name, readFileSync(join(nodes, name), 'utf8')] as const);
  const ours = texts.filter(([name, text]) => name === '0.js' || /pages\/unit\//.test(text));
  const listed = ours.flatMap(([, text]) => /stylesheets = (\[[^\]]*\])/.exec(text)?.[1] ?? []);
  return [...new Set(listed.flatMap((list): string[] => JSON.parse(list)))];
}

/** Newer than Chromium 96, of November 2021: names that the build does not lower. */
const NEWER_SCRIPT =
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|toWellFormed|isWellFormed|groupToMap|checkVisibility|showPopover|throwIfAborted|setHTMLUnsafe|scrollIntoViewIfNeeded|getSetCookie)\(|\b(structuredClone|Object\.groupBy|Map\.groupBy|Array\.fromAsync|Promise\.withResolvers|Promise\.try|URL\.canParse|AbortSignal\.(timeout|any)|Iterator\.from|navigation\.navigate|Intl\.Segmenter)\b/g;

/** Of styles: what has no fallback by itself. A rule whose selector is not known is left out as a whole. */
const NEWER_STYLE =
  /@(container|layer|scope|starting-style)\b|\bcolor-mix\(|\d(dvh|svh|lvh|dvw|cqw|cqi)\b|(^|[{};])\s*&|\blight-dark\(|\boklch\(/g;

/** The mark of a chosen card, which its own button shows too. */
const MAY_BE_LEFT_OUT = /^label:has\(:(checked|disabled)\)/;

describe('a phone of five years ago', () => {
  it('understands the scripts of a unit’s pages', () => {
    expect(scripts.map(([name]) => name)).toContain('service-worker.js');
    expect(scripts.length).toBeGreaterThan(1);
    for (const [name, text] of scripts) {
      expect(() => parse(text, { ecmaVersion: 2021, sourceType: 'module' }), name).not.toThrow();
      expect([name, text.match(NEWER_SCRIPT)]).toEqual([name, null]);
    }
  });

  it('understands the styles, or does without', () => {
    expect(styles.length).toBeGreaterThan(5);
    for (const [name, text] of styles) {
      expect([name, text.match(NEWER_STYLE)]).toEqual([name, null]);
      const unknown = [...text.matchAll(/(?<=^|[{};])[^{};]*:has\([^{]*/g)].map(([selector]) =>
        selector.replaceAll(/:where\(\.svelte-\w+\)|\.svelte-\w+/g, ''),
      );
      expect([name, unknown.filter((selector) => !MAY_BE_LEFT_OUT.test(selector))]).toEqual([name, []]);
    }
  });
});
