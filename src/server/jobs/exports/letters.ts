import { staff } from '#access';
import { forUnit, type OfficialDocument, paperFileName } from '#documents';
import { forUnits, type PaperUnit, papers } from '#store';
import { type ExportKind, fileName, titleOf } from './kind.ts';
import { printed, printedForm, type Titled } from './printed.ts';

/** A kept paper to each of its units: letters, invitations, forms with the unit's name. The words are those of the moment of its beginning. */
export const letters: ExportKind = {
  who: staff,
  needs: ['paper', 'form'],
  async name(act, { paper = '', form }) {
    const found = printedForm(form) && (await forUnits(act, paper));
    return found ? fileName(`${await labelOf(act, paper)} gửi từng đơn vị`, form ?? '') : null;
  },
  async *make({ open, particulars: { paper = '', form }, progress }) {
    const [found, title] = await open(
      async (act) => [await forUnits(act, paper), await labelOf(act, paper)] as const,
    );
    const wanted = printedForm(form);
    if (!found || !wanted)
      return 'Văn bản này không còn, đã bỏ, số đã hủy, hoặc không gửi riêng từng đơn vị. Mở lại văn bản để xem.';
    const { document, units } = found;
    if (units.length === 0) return 'Chưa có đơn vị nào để in văn bản này. Thêm đơn vị rồi yêu cầu lại.';
    const many = { title, count: units.length, documents: each(document, units) };
    yield* printed(wanted, many, { open, progress });
    return undefined;
  },
};

async function labelOf(act: Parameters<typeof papers.get>[0], id: string): Promise<string> {
  const paper = await papers.get(act, id);
  return paper ? paperFileName(paper.kind, paper.title) : '';
}

async function* each(document: OfficialDocument, units: readonly PaperUnit[]): AsyncGenerator<Titled> {
  for (const unit of units) {
    const own = forUnit(document, unit);
    if (own) yield { title: titleOf(unit), document: own };
  }
}
