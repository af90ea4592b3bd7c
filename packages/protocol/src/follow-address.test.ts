import { describe, expect, it } from 'vitest';
import { checkAddress, followAddress, followPlaceOf, slipCodeInAddress } from './follow-address.ts';
import type { SlipCode } from './vocabulary.ts';

const code = 'abcdefghij234567abcd' as SlipCode;
const place = { host: '192.168.1.10', port: 7180 };

describe('FO2 the address on a slip', () => {
  it('is there only where it is on and a phone has reached it', () => {
    const follow = { enabled: true, checkedAt: 1, ...place };
    expect(followPlaceOf(follow)).toEqual(place);
    expect(followPlaceOf({ ...follow, enabled: false })).toBeNull();
    expect(followPlaceOf({ ...follow, checkedAt: null })).toBeNull();
    expect(followPlaceOf({ ...follow, host: null })).toBeNull();
  });

  it('is in the signs that a QR code packs tightest, and fits the field for codes at its longest', () => {
    expect(followAddress(place, code)).toBe('HTTP://192.168.1.10:7180/S/ABCDEFGHIJ234567ABCD');
    const longest = followAddress({ host: '192.168.100.200', port: 65_535 }, code);
    expect(longest).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(longest.length).toBeLessThanOrEqual(60);
    expect(checkAddress(place, code)).toBe('HTTP://192.168.1.10:7180/C/ABCDEFGHIJ234567ABCD');
  });
});

describe('FO3 the code in an address', () => {
  it.each([
    followAddress(place, code),
    followAddress(place, code).toLowerCase(),
    ` ${followAddress(place, code)} `,
    `https://motcua.example/s/${code}/`,
    `http://10.0.0.1/s/${code}`,
  ])('is found in %j', (text) => {
    expect(slipCodeInAddress(text)).toBe(code);
  });

  it.each([
    code,
    '',
    `http://10.0.0.1/c/${code}`,
    `http://10.0.0.1/s/${code}?x=1`,
    `http://10.0.0.1/s/${code}/state`,
    `http://10.0.0.1/s/${code}a`,
    `http://10.0.0.1/s/${code.slice(1)}`,
    `http://10.0.0.1/s/0${code.slice(1)}`,
    `http://user@10.0.0.1/s/${code}`,
    `javascript:http://10.0.0.1/s/${code}`,
    `http://10.0.0.1/x/s/${code}`,
    `http://${'a'.repeat(200)}/s/${code}`,
    `http://10.0.0.1:718000/s/${code}`,
    `ftp://10.0.0.1/s/${code}`,
    `http://10.0.0.1/s/${code}\nhttp://10.0.0.1/s/${code}`,
  ])('is not found in %j', (text) => {
    expect(slipCodeInAddress(text)).toBeNull();
  });
});
