/** The tables that belong to no commune, each with its reason. Every other key leads with `commune_id`. */
export const globalTables = {
  account: 'one person may serve several communes with one password',
  session: 'is looked up by its token before anyone is known',
  sign_in_attempt: 'is counted before anyone is known',
  commune: 'is what the other tables belong to',
  migration: 'is the state of the whole database',
  shipped_rule: 'came with the software, the same for all',
} as const;
