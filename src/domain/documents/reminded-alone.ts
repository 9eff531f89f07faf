import type { Block, OfficialDocument, Text } from './official-document.ts';

/** How a letter that reminds begins to say how units stand. */
export const LEADS = {
  missing: 'Đến nay chưa nhận được báo cáo của',
  soon: 'Sắp đến hạn gửi báo cáo của',
  returned: 'Đã nhận báo cáo của',
} as const;

/** A letter to one unit; one that reminds names no other, and speaks of this one alone. */
export function remindedAlone(document: OfficialDocument, name: string): OfficialDocument {
  const { body } = document;
  if (!body.some(isLead)) return { ...document, addressees: [name] };
  const listed = body.map((block, at) => (isLead(block) ? listOf(body[at + 1]) : null));
  return {
    ...document,
    addressees: [name],
    body: body.flatMap((block, at): Block[] => {
      if (listed[at]) return namedIn(listed[at], name) ? [sentence(alone(block))] : [];
      return listed[at - 1] ? [] : [alone(block)];
    }),
  };
}

function isLead(block: Block): boolean {
  return (
    block.block === 'paragraph' && Object.values(LEADS).some((lead) => said(block.text).startsWith(lead))
  );
}

function listOf(block: Block | undefined): readonly Text[] | null {
  return block?.block === 'list' ? block.items : null;
}

function namedIn(items: readonly Text[], name: string): boolean {
  return items.some((item) => said(item).replace(/[;.]$/u, '') === name);
}

function said(text: Text): string {
  return text.map((run) => run.text).join('');
}

function alone(block: Block): Block {
  return block.block === 'paragraph' ? { ...block, text: changed(block.text, TO_ONE) } : block;
}

/** What is said of several, of one. */
const TO_ONE: readonly [RegExp, string][] = [
  [/báo cáo của các đơn vị (?:sau|nêu trên)/u, 'báo cáo của đơn vị'],
  [/, các đơn vị gửi báo cáo/u, ', đơn vị gửi báo cáo'],
  [/đề nghị các đơn vị quan tâm/u, 'đề nghị đơn vị quan tâm'],
];

/** Words that led into a list end. */
function sentence(block: Block): Block {
  return block.block === 'paragraph' ? { ...block, text: changed(block.text, [[/:$/u, '.']]) } : block;
}

function changed(text: Text, pairs: readonly [RegExp, string][]): Text {
  return text.map((run) => ({
    ...run,
    text: pairs.reduce((words, [from, to]) => words.replace(from, to), run.text),
  }));
}
