import { describe, expect, it } from 'vitest';
import { lettersAtOnce } from './ask-for-letters.ts';

const LOADER = '/repository/packages/ui/src/load-letters.ts';
const BUILT = [
  'assets/index-D_9T_Skf.js',
  'assets/be-vietnam-pro-vietnamese-400-normal-CRcqvyg1.woff2',
  'assets/be-vietnam-pro-latin-400-normal-PpnXBOrz.woff2',
  'assets/be-vietnam-pro-latin-800-normal-BpHZASpI.woff2',
  'assets/noto-sans-khmer-khmer-400-normal-DnqNet9s.woff2',
];

describe('the letters that a page asks for by its HTML', () => {
  it('are those of its own first words, and none of the Khmer ones', () => {
    expect(lettersAtOnce(['/repository/apps/kiosk/src/renderer/main.ts', LOADER], BUILT)).toEqual([
      'assets/be-vietnam-pro-latin-400-normal-PpnXBOrz.woff2',
      'assets/be-vietnam-pro-vietnamese-400-normal-CRcqvyg1.woff2',
    ]);
  });

  it('are those of numbers too where it has any', () => {
    const numbers = '/repository/packages/ui/src/load-number-letters.ts';
    expect(lettersAtOnce([LOADER, numbers], BUILT)).toEqual([
      'assets/be-vietnam-pro-latin-400-normal-PpnXBOrz.woff2',
      'assets/be-vietnam-pro-latin-800-normal-BpHZASpI.woff2',
      'assets/be-vietnam-pro-vietnamese-400-normal-CRcqvyg1.woff2',
    ]);
  });

  it('are none where the page does not load its letters itself', () => {
    expect(lettersAtOnce(['/repository/apps/display/src/renderer/main.ts'], BUILT)).toEqual([]);
  });
});
