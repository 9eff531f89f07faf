import { expect, it } from 'vitest';
import { localPath } from './local-path.ts';

it('lets only paths of this site through', () => {
  expect(localPath('/plans/1?a=b')).toBe('/plans/1?a=b');
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '',
    null,
  ])
    expect(localPath(path)).toBeNull();
});
