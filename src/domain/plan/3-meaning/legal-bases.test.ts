import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';

function bases(recital: string): string[] {
  const text = ['KẾ HOẠCH', 'Trồng cây năm 2027', recital, 'I. MỤC ĐÍCH', '- Làng xanh.'].join('\n');
  return readPlan({ file: 'a.txt', text }).legalBases.map(
    ({ role, kind, number, issuer }) => `${role} ${kind} ${number} ${issuer}`,
  );
}

describe('documents a recital rests on', () => {
  it('may have no number, where the verb stands before them or a name in quotation marks behind', () => {
    expect(
      bases(
        'Thực hiện Chỉ thị số 07/CT-UBND ngày 19/02/2027 của UBND tỉnh về trồng cây và Đề án “Làng không rác”; căn cứ Kế hoạch tổ chức Lễ hội năm 2027 của UBND xã và tình hình địa bàn, UBND xã ban hành Kế hoạch thực hiện như sau:',
      ),
    ).toEqual(['basis Chỉ thị 07/CT-UBND UBND tỉnh', 'basis Đề án null null', 'basis Kế hoạch null UBND xã']);
  });

  it('may have a blank number', () => {
    expect(
      bases('Tiếp theo Công văn số      /SKH-CĐS ngày 06/01/2027 của Sở Khoa học và Công nghệ;'),
    ).toEqual(['basis Công văn /SKH-CĐS Sở Khoa học và Công nghệ']);
  });

  it('are no grounds where they only changed the one before', () => {
    expect(
      bases(
        'Căn cứ Quyết định số 650/QĐ-BNV ngày 21/7/2026 của Bộ trưởng Bộ Nội vụ (được bổ sung bởi Quyết định số 128/QĐ-BNV ngày 17/3/2027 của Bộ trưởng Bộ Nội vụ, phê duyệt bổ sung);',
      ),
    ).toEqual([
      'basis Quyết định 650/QĐ-BNV Bộ trưởng Bộ Nội vụ',
      'reference Quyết định 128/QĐ-BNV Bộ trưởng Bộ Nội vụ',
    ]);
  });

  it('are not a congress that is not named', () => {
    expect(
      bases('Để thực hiện Nghị quyết Đại hội và chương trình năm 2027, UBND xã ban hành Kế hoạch:'),
    ).toEqual([]);
  });

  it('are not the plan itself, nor what it says of plans to come', () => {
    expect(
      bases('Để làng xanh hơn, UBND xã ban hành Kế hoạch triển khai thực hiện Đề án của xã như sau:'),
    ).toEqual([]);
  });
});
