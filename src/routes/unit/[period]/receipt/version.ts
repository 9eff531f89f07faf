/** The version that an address asks for, `?version=2`; null where it names none. */
export function versionIn({ searchParams }: URL): number | null {
  const asked = searchParams.get('version');
  return asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
}
