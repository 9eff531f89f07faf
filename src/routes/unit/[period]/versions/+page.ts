/** Only to be read. */
export const csr = false;
