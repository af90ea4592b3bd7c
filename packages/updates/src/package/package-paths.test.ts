import { describe, expect, test } from 'vitest';
import { pathProblem } from './package-paths.ts';

describe('UP1 the paths of a package', () => {
  test.each([
    ['..', ['../outside']],
    ['.. in the middle', ['lib/../../outside']],
    ['an absolute one', ['/etc/passwd']],
    ["a drive's", ['C:/Windows/x']],
    ['a backslash', ['lib\\..\\x']],
    ['an empty name', ['lib//x']],
    ['a point', ['./x']],
    ['a control character', ['lib/a\u0000b']],
    ['a character that nobody sees', ['lib/a\u202eb']],
    ['a device of Windows', ['lib/nul.txt']],
    ['a name that ends in a point', ['lib/x.']],
    ['a very long one', [`${'a'.repeat(100)}/${'b'.repeat(100)}`]],
    ['the same one twice', ['lib/x', 'lib/x']],
    ['two that differ in capitals', ['lib/Readme', 'LIB/README']],
    ['two that differ in the form of their letters', ['l\u00e0', 'la\u0300']],
    ['a folder where a file stands', ['lib', 'lib/x']],
    ['a file where a folder stands', ['Lib/x', 'lib']],
  ])('UP1 refuse %s', (_what, paths) => {
    expect(pathProblem(paths)).not.toBeNull();
  });

  test('UP1 let ordinary ones pass', () => {
    expect(
      pathProblem(['motcua-program.json', 'bin/node', 'node_modules/@motcua/hub/a-b_c.ts', 'lib/x', 'lib/y']),
    ).toBeNull();
  });
});
