/** The texts of a form by name, as NFC; a file is left out. */
export async function formFields(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.normalize('NFC')]] : [])),
  );
}
