import { describe, expect, it } from 'vitest';
import { isGoodPin } from './pin-rules.ts';

describe('AC16 a PIN', () => {
  it.each(['2580', '1357', '48213', '904417', '0011'])('may be %s', (pin) => {
    expect(isGoodPin(pin)).toBe(true);
  });

  it.each(['', '123', '1234567', '12a4', ' 2580', '٢٥٨٠', '0000', '777777', '1234', '56789', '4321', '987654'])(
    'may not be "%s"',
    (pin) => {
      expect(isGoodPin(pin)).toBe(false);
    },
  );
});
