import { describe, expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

describe('an address that somebody typed', () => {
  it.each([
    ['192.168.1.10', ['https://192.168.1.10:4843', 'http://192.168.1.10:4800']],
    [' 192.168.1.10/ ', ['https://192.168.1.10:4843', 'http://192.168.1.10:4800']],
    ['192,168,1,10', ['https://192.168.1.10:4843', 'http://192.168.1.10:4800']],
    ['10.0.0.5:4800', ['https://10.0.0.5:4800', 'http://10.0.0.5:4800']],
    ['http://10.0.0.5:4800/', ['http://10.0.0.5:4800']],
    ['HTTPS://10.0.0.5', ['https://10.0.0.5:4843']],
    ['motcua.local', ['https://motcua.local:4843', 'http://motcua.local:4800']],
  ])('FS1 %s is asked by HTTPS first', (typed, origins) => {
    expect(readAddress(typed)).toEqual(origins);
  });

  it.each([
    '',
    '   ',
    '192.168.1',
    '192.168.1.256',
    '1.2.3.4.5',
    '10.0.0.5:0',
    '10.0.0.5:99999',
    'a b',
    'ftp://10.0.0.5',
  ])('FS1 "%s" is none', (typed) => expect(readAddress(typed)).toBeNull());

  it.each(['http://10.0.0.5/counter', 'user@10.0.0.5', '10.0.0.5?x', 'https://', '-x.local'])(
    'FS1 "%s" is none either',
    (typed) => expect(readAddress(typed)).toBeNull(),
  );
});
