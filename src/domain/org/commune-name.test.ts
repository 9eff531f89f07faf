import { expect, it } from 'vitest';
import { communeName, provinceName } from './commune-name.ts';

it('keeps the name of a commune or province with its kind in small letters', () => {
  expect(communeName('Phường   Hòa Bình')).toBe('phường Hòa Bình');
  expect(communeName('ĐẶC KHU Sao Biển')).toBe('đặc khu Sao Biển');
  expect(provinceName('Thành phố Bình Minh'.normalize('NFD'))).toBe('thành phố Bình Minh');
});

it('asks for the kind where it is missing', () => {
  for (const text of ['Hòa Bình', 'phường', 'phường ', '', 'quận Một']) expect(communeName(text)).toBeNull();
  expect(provinceName('Bình Minh')).toBeNull();
});
