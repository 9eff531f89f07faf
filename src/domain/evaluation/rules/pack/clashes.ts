import type { LegalSource } from '#calendar';
import { type FileProblem, problemAt } from '../../file/problem.ts';
import { isSamePaper } from '../../file/same-paper.ts';
import type { RulePack, RuleValue } from '../rule.ts';

/**
 * What stands in the way of a pack beside others: a rule's key that another has, the paper of another, and an article of one
 * paper that two packs tell by rules of their own for the same days. A pack of the same key is the one it takes the place of.
 */
export function clashesOf(pack: RulePack, packs: readonly RulePack[]): FileProblem[] {
  const others = packs.filter(({ key }) => key !== pack.key);
  return [
    ...others.filter(({ document }) => isSamePaper(document, pack.document)).map(samePaper),
    ...pack.rules.flatMap((rule, index) => {
      const owner = others.find(({ rules }) => rules.some(({ key }) => key === rule.key));
      if (owner) return [keyTaken(rule.key, index, owner)];
      return rule.values.flatMap((value, at) =>
        articleClashes(value, `rules[${index}].values[${at}].source`, others),
      );
    }),
  ];
}

function samePaper({ key, title, document }: RulePack): FileProblem {
  return problemAt(
    'document',
    'paper of another pack',
    `“${document}” đã có trong bộ quy định “${title}”. Hãy ghi cùng mã “${key}” để thay bộ đó, hoặc đặt giá trị riêng ở trang Quy định áp dụng.`,
  );
}

function keyTaken(rule: string, index: number, { key, title }: RulePack): FileProblem {
  return problemAt(
    `rules[${index}].key`,
    'key of another pack',
    `mã “${rule}” đã có trong bộ quy định “${title}”. Muốn đổi giá trị: đặt giá trị riêng ở trang Quy định áp dụng, hoặc xuất bộ “${key}”, sửa rồi nhập lại. Quy định khác: hãy đặt mã khác.`,
  );
}

function articleClashes(value: RuleValue, path: string, others: readonly RulePack[]): FileProblem[] {
  const owner = others.find(({ rules }) =>
    rules.some(({ values }) =>
      values.some((one) => isOneArticle(one.source, value.source) && meet(one, value)),
    ),
  );
  if (!owner) return [];
  return [
    problemAt(
      path,
      'article of another pack',
      `${value.source.article} của ${value.source.document} đã có quy định trong bộ “${owner.title}” cho cùng những ngày này. Mỗi điều chỉ ở một bộ: hãy bỏ ở đây, hoặc xuất bộ “${owner.key}”, thêm vào đó rồi nhập lại.`,
    ),
  ];
}

/** The same article of the same paper, or a clause of it beside the whole. Where no article is named, none is claimed. */
function isOneArticle(one: LegalSource, other: LegalSource): boolean {
  if (one.article === null || other.article === null) return false;
  if (!isSamePaper(one.document, other.document)) return false;
  const [steps, others] = [stepsOf(one.article), stepsOf(other.article)];
  return steps.every((step, index) => others[index] === undefined || others[index] === step);
}

/** Article, clause and point in this order, however they are written; else the words themselves. */
function stepsOf(article: string): string[] {
  const words = article.toLowerCase().replace(/\s+/g, ' ').trim();
  const steps: string[] = [];
  for (const step of STEPS) {
    const found = step.exec(words)?.[1];
    if (!found) break;
    steps.push(found);
  }
  return steps.length > 0 ? steps : [words];
}

const STEPS = [/điều (\d+[a-zđ]?)/, /(?:khoản|mục) (\d+[a-zđ]?)/, /điểm ([a-zđ])/];

function meet(one: RuleValue, other: RuleValue): boolean {
  return (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);
}
