import { staff } from '#access';
import { boardWorkbook } from '#excel';
import { movements } from '#store';
import { type ExportKind, fileName } from './kind.ts';

/** The board of a movement as Excel: how every report stands, the rates, and how they are counted. All of it is of one moment. */
export const board: ExportKind = {
  who: staff,
  needs: ['movement'],
  async name(act, { movement = '' }) {
    const found = await movements.get(act, movement);
    return found ? fileName(`Bảng theo dõi ${found.name}`, 'xlsx') : null;
  },
  async *make({ open, particulars: { movement = '' }, progress }) {
    progress(0, 2);
    const told = await open((act) => boardWorkbook(act, movement));
    if (!told) return 'Phong trào này chưa có kỳ báo cáo nào nên không có bảng để tạo.';
    progress(1, 2);
    yield await told();
    progress(2, 2);
    return undefined;
  },
};
