import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../official-document.ts';
import { plain } from '../official-document.ts';
import { reminderLetter } from '../reminder-letter.ts';
import { fillIn, paragraph } from './blocks.ts';
import { forUnit, isForUnits, unitsMeant } from './for-unit.ts';

const day = { day: 20, month: 11, year: 2026 };
const reminded = (...names: string[]): OfficialDocument =>
  reminderLetter({
    trial: false,
    issuer: {
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
      nameInText: 'Ủy ban nhân dân xã Lúa Vàng',
      symbol: 'UBND',
      place: 'Lúa Vàng',
    },
    signature: { authority: [], position: 'CHỦ TỊCH', name: null },
    date: day,
    plan: { number: '05/KH-UBND', date: null, issuer: 'Ủy ban nhân dân xã Lúa Vàng', title: 'phong trào' },
    movement: 'Ngõ xanh',
    period: 'Năm 2026',
    units: names.map((name) => ({ name, asked: false, due: day, early: false, returnedOn: null })),
  });
const units = ['Thôn 1', 'Thôn 10', 'Thôn 2'].map((name) => ({ name }));
const form = (body: OfficialDocument['body'], issuingBody: string): OfficialDocument => {
  const { header, ...letter } = reminded('Thôn 1');
  return {
    ...letter,
    type: { name: 'PHIẾU ĐĂNG KÝ', code: null },
    header: { ...header, issuingBody, symbol: null },
    recipients: null,
    body,
  };
};

describe('a paper for each unit', () => {
  it('is, of a letter, addressed to that unit alone', () => {
    const letter = reminded('Thôn 1', 'Thôn 2');
    expect(forUnit(letter, { name: 'Thôn 2' })).toEqual(reminded('Thôn 2'));
    const other = { ...letter, body: [paragraph('Đề nghị các đơn vị quan tâm.')] };
    expect(forUnit(other, { name: 'Thôn 2' })).toEqual({ ...other, addressees: ['Thôn 2'] });
  });

  it('bears the unit’s name where it is filled in by hand', () => {
    const sheet = form(
      [fillIn('Đơn vị:'), fillIn('Số hộ:'), paragraph('Đơn vị: ghi rõ')],
      'KHU DÂN CƯ ……………',
    );
    const own = forUnit(sheet, { name: 'Tổ dân phố 1' });
    expect(own?.header.issuingBody).toBe('TỔ DÂN PHỐ 1');
    expect(own?.body).toEqual([fillIn('Đơn vị: Tổ dân phố 1'), ...sheet.body.slice(1)]);
    expect(own?.addressees).toEqual(sheet.addressees);
  });

  it('says whom it invites, and leaves room for the person', () => {
    const invitation: OfficialDocument = {
      ...form([fillIn('Ông (bà):'), fillIn('Chức vụ, đơn vị:')], 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG'),
      type: { name: 'GIẤY MỜI', code: 'GM' },
    };
    expect(forUnit(invitation, { name: 'Thôn 1' })?.body).toEqual([
      fillIn('Ông (bà):'),
      fillIn('Đơn vị: Thôn 1; chức vụ:'),
    ]);
  });

  it('is none where every copy is the same', () => {
    const notice: OfficialDocument = { ...reminded('Thôn 1'), type: { name: 'THÔNG BÁO', code: 'TB' } };
    expect(forUnit(notice, { name: 'Thôn 1' })).toBeNull();
    expect(isForUnits(notice)).toBe(false);
    expect(isForUnits(reminded('Thôn 1'))).toBe(true);
  });

  it('goes to those that a letter names, above its words or in them', () => {
    expect(unitsMeant(reminded('Thôn 10', 'Xã khác'), units)).toEqual([{ name: 'Thôn 10' }]);
    const many = Array.from({ length: 13 }, (_, at) => `Khác ${at}`);
    expect(unitsMeant(reminded('Thôn 2', ...many), units)).toEqual([{ name: 'Thôn 2' }]);
    const listed = {
      ...reminded(),
      body: [{ block: 'list' as const, items: [plain('Thôn 1: hạn gửi 20/11')] }],
    };
    expect(unitsMeant(listed, units)).toEqual([{ name: 'Thôn 1' }]);
  });

  it('goes to none where it is for others, whatever units its words list', () => {
    const body = [{ block: 'list' as const, items: [plain('Thôn 1: 5 hộ')] }];
    expect(unitsMeant({ ...reminded('Công an tỉnh'), body }, units)).toEqual([]);
    expect(unitsMeant({ ...reminded(), addressees: [] }, units)).toEqual([]);
    expect(unitsMeant(reminded('Các sở, ngành của tỉnh'), units)).toEqual([]);
  });

  it('goes to all of a kind where it is addressed to them together', () => {
    const school = { name: 'Trường Mầm non Sao Mai' };
    const all = [...units, school, { name: 'Tổ dân phố 3' }];
    const meant = (...to: string[]) => unitsMeant(reminded(...to), all).map(({ name }) => name);
    expect(meant('Các đơn vị trên địa bàn xã')).toEqual(all.map(({ name }) => name));
    expect(meant('Các cơ quan, đơn vị')).toHaveLength(5);
    expect(meant('Các thôn và tổ dân phố trên địa bàn xã')).toEqual([
      ...['Thôn 1', 'Thôn 10', 'Thôn 2', 'Tổ dân phố 3'],
    ]);
    expect(meant('Các thôn', 'trường Mầm non Sao Mai;')).toEqual([
      ...['Thôn 1', 'Thôn 10', 'Thôn 2', school.name],
    ]);
  });

  it('goes to all where it is for all', () => {
    expect(unitsMeant(reminded('Các đơn vị'), units)).toEqual(units);
    expect(unitsMeant(form([], 'KHU DÂN CƯ ……'), units)).toEqual(units);
  });
});
