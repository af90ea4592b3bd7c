import { expect, test } from 'vitest';
import { npmFailure } from './npm-failure.mjs';

test('a registry out of reach is told as such', () => {
  const complaints = 'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error network request failed\n';
  expect(npmFailure(complaints)).toContain('npm’s registry was not reached (ENOTFOUND)'.replace('’', "'"));
});

test('any other failure gives npm’s code and its first sentence', () => {
  const complaints = 'npm warn old lockfile\nnpm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install…\n';
  expect(npmFailure(complaints)).toBe('npm could not install the packages (EUSAGE: `npm ci` can only install…).');
  expect(npmFailure('')).toBe('npm could not install the packages (no reason given).');
});
