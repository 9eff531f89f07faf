/** Two plain forms: nothing to run. */
export const csr = false;
