const HERE = 'http://local.invalid';

/** A path of this site, or null: whatever could lead a browser elsewhere is refused. */
export function localPath(path: string | null | undefined): string | null {
  if (!path?.startsWith('/') || !URL.canParse(path, HERE)) return null;
  const url = new URL(path, HERE);
  return url.origin === HERE ? url.pathname + url.search : null;
}
