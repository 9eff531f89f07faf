/** Files over 300 lines, each with its reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {};
