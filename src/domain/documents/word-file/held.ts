/** Which version of which paper a Word file holds: it travels in the file's own properties, so that the file can be taken back. */
export interface HeldVersion {
  paper: string;
  version: number;
}

/** The names of these properties; Word and LibreOffice keep what they do not know. */
export const heldProperties = { paper: 'thidua-paper', version: 'thidua-version' } as const;
