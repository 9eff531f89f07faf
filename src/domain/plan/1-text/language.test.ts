import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  ['Vietnamese', 'Ủy ban nhân dân xã ban hành Kế hoạch trồng cây, làm sạch đường làng, ngõ xóm trong năm. '],
  ['garbled', 'Uy ban nhan dan huyen ban hanh ke hoach trien khai thuc hien de an con duong to dep. '],
  ['foreign', 'The People’s Committee of the commune shall issue this plan for the planting of trees. '],
  [
    'foreign',
    'Le comité populaire de la commune adopte le plan pour les arbres dans une année avec des élèves. ',
  ],
  ['foreign', '本市人民委员会关于植树造林的年度工作计划和实施方案如下请各单位认真贯彻执行。'],
  ['foreign', 'Народный комитет общины утверждает план посадки деревьев на весь год. '],
])('a text is %s', (language, sentence) => {
  expect(languageOf(sentence.repeat(12))).toBe(language);
});

it('a few words are taken for Vietnamese', () => {
  expect(languageOf('Plan of the year')).toBe('Vietnamese');
});
