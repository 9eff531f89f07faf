import { describe, expect, it } from 'vitest';
import { issuerKinds, layoutRule, usualIssuers, usualSteering } from './issuer.ts';

const [committee] = usualIssuers({ name: 'phường Mẫu', province: 'tỉnh Mẫu' });

describe('an issuer', () => {
  it('prints by the decree, and of the Front it is said that its own guide was not looked up', () => {
    const apart = issuerKinds.filter((kind) => layoutRule(kind) !== 'decree');
    expect(apart).toEqual(['front']);
  });

  it('that is a steering committee stands under its founder and signs as a body', () => {
    const founder = { name: committee?.name ?? '', place: committee?.place ?? '' };
    expect(usualSteering({ name: 'Ban Chỉ đạo', symbol: 'BCĐ' }, founder)).toMatchObject({
      ...{ parentName: 'Ủy ban nhân dân phường Mẫu', place: 'Mẫu' },
      ...{ onBehalfOf: 'TM. BAN CHỈ ĐẠO', headTitle: 'TRƯỞNG BAN' },
    });
  });
});
