/** Only to be looked at and printed. */
export const csr = false;
