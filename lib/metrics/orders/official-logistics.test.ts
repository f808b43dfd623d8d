import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../rule-packs.ts';
import { isOfficialLogistics } from './official-logistics.ts';

describe('a carrier', () => {
  it.each([
    '菜鸟超级经济',
    '无忧集运-沙特',
    'AliExpress Standard Shipping',
    'ALIEXPRESS Saver Shipping',
    'AliExpress 无忧物流-标准',
    'AliExpress无忧物流-标准',
    'cainiao-heavy parcel line',
    'Cainiao',
    ' Cainiao Super Economy',
    'ＡｌｉＥｘｐｒｅｓｓ Premium Shipping',
    'CAINIAO_STANDARD',
    'AE_CN_SUPER_ECONOMY_G',
  ])('%s is official logistics', (carrier) => {
    expect(isOfficialLogistics(carrier, defaultRulePack)).toBe(true);
  });

  it.each([
    'AliExpressway Cargo',
    'Cainiaos Express',
    'Via Cainiao Partner Line',
    'SF AliExpress',
    '燕文菜鸟专线',
    'XAE_LINE',
    'AEROFLOT',
    'YunExpress',
    '',
  ])('%s is not', (carrier) => {
    expect(isOfficialLogistics(carrier, defaultRulePack)).toBe(false);
  });

  it('that is not known is not', () => {
    expect(isOfficialLogistics(undefined, defaultRulePack)).toBe(false);
  });
});
