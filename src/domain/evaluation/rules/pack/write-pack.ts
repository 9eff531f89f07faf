import type { RulePack, RuleValue } from '../rule.ts';
import type { RulePackFile } from './read-pack.ts';

/** The text of a pack's file: the same pack, the same bytes. What `readRulePack` read comes out of it again. */
export function writeRulePack({ key, title, document, rules }: RulePack): string {
  const file: RulePackFile = {
    schemaVersion: 1,
    ...{ key, title, document },
    rules: rules.map((rule) => ({
      ...{ key: rule.key, title: rule.title, unit: rule.unit, bar: rule.bar },
      values: rule.values.map(inFile),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function inFile({ from, until, bar, value, source, note }: RuleValue): RuleValue {
  const { document, article, status } = source;
  return { from, until, ...(bar && { bar }), value, source: { document, article, status }, note };
}
