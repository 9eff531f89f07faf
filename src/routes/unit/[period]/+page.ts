/** An old phone gets the page and one small script, `filling-in.ts`, instead of the application. */
export const csr = false;
