/** Only to be read and printed. */
export const csr = false;
