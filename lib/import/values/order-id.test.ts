import { describe, expect, it } from 'vitest';
import { orderIdOf } from './order-id.ts';

describe('an order id', () => {
  it.each([
    ['of 15 digits', '123456789012345', '123456789012345'],
    ['of 16', '8155125692188852', '8155125692188852'],
    ['of 20', '12345678901234567890', '12345678901234567890'],
    ['with a leading zero', '0155125692188852', '0155125692188852'],
    ['with spaces, tabs and invisible characters around', '\t8155125692188852 \u200b', '8155125692188852'],
    ['in full-width digits', '８１５５１２５６９２１８８８５２', '8155125692188852'],
    ['written as a formula', '="8155125692188852"', '8155125692188852'],
    ['marked as text', "'8155125692188852", '8155125692188852'],
  ])('%s is taken as text', (_, text, id) => expect(orderIdOf(text, false)).toEqual({ id }));

  it.each([
    ['of 14 digits', '12345678901234', 'unreadable'],
    ['of 21 digits', '123456789012345678901', 'unreadable'],
    ['that is masked', '8155****2188852', 'unreadable'],
    ['with a letter', '815512569218885A', 'unreadable'],
    ['that is two ids', '8155125692188852 8155125692188853', 'unreadable'],
    ['that is not there', '', 'missing'],
    ['that is a dash', '--', 'missing'],
    ['in scientific notation', '8.15513E+15', 'digits-lost'],
    ['in scientific notation with every digit', '8155125692188852e0', 'digits-lost'],
  ])('%s is refused', (_, text, fault) => expect(orderIdOf(text, false)).toEqual({ fault }));

  it('in a number cell is taken while no digit can have been lost', () => {
    expect(orderIdOf('123456789012345', true)).toEqual({ id: '123456789012345' });
    expect(orderIdOf('8155125692188852', true)).toEqual({ id: '8155125692188852' });
  });

  it('in a number cell is refused, not rounded, where a digit may have been lost', () => {
    expect(orderIdOf('8155125692188850', true)).toEqual({ fault: 'digits-lost' });
    expect(orderIdOf('9007199254740993', true)).toEqual({ fault: 'digits-lost' });
    expect(orderIdOf('81551256921888521', true)).toEqual({ fault: 'digits-lost' });
    expect(orderIdOf('8.1551256921888502E+15', true)).toEqual({ fault: 'digits-lost' });
  });
});
