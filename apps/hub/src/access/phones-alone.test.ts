import { expect, it } from 'vitest';
import type { FollowSettings } from '@motcua/protocol/care-settings';
import { phonesAloneAt } from './phones-alone.ts';

const follow: FollowSettings = { enabled: true, port: 7180, host: '10.0.0.5', phonesAlone: true, checkedAt: null };

it('FO9 an address is for phones alone where the settings say which, also while nothing can be followed', () => {
  expect(phonesAloneAt(follow, '0.0.0.0')).toBe('10.0.0.5');
  expect(phonesAloneAt({ ...follow, enabled: false }, '192.168.1.10')).toBe('10.0.0.5');
  expect(phonesAloneAt({ ...follow, host: null }, '0.0.0.0')).toBeNull();
  expect(phonesAloneAt({ ...follow, phonesAlone: false }, '0.0.0.0')).toBeNull();
  expect(phonesAloneAt(undefined, '0.0.0.0')).toBeNull();
});

it('FO9 settings of before say nothing of it, and no address is', () => {
  const { phonesAlone: _notYet, ...before } = follow;
  expect(phonesAloneAt(before, '0.0.0.0')).toBeNull();
});

it('FO9 the one address at which the hub was told to have its pages stays theirs', () => {
  expect(phonesAloneAt(follow, '10.0.0.5')).toBeNull();
});
