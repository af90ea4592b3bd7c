import { describe, expect, it } from 'vitest';
import { KEYS_OF_THE_SYSTEM, SWALLOWED_KEYS } from './swallowed-keys.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

describe('AP2 keys on a public glass', () => {
  it.each(SWALLOWED_KEYS.flatMap(({ what, examples }) => examples.map((keys) => [keys, what] as const)))(
    '%s never reaches the page: it is one %s',
    async (keys) => {
      const { window } = await startTestAppliance();
      expect(window?.webContents.press(keys)).toBe(false);
      expect(window?.webContents.press(keys, 'keyUp')).toBe(false);
    },
  );

  it('are the page’s own where they write, choose or go on', async () => {
    const { window } = await startTestAppliance();
    const own = ['a', 'Z', '7', 'đ', 'Shift+A', 'Tab', 'Shift+Tab', 'Enter', 'Escape', ' ', 'Backspace', 'ArrowLeft'];
    // AltGr on Windows: Ctrl and Alt, and a letter comes of it.
    for (const keys of [...own, 'Ctrl+Alt+€', 'Process']) expect(window?.webContents.press(keys)).toBe(true);
  });

  it('have each a reason, and those of the system are named for whoever sets up the machine', () => {
    for (const { why } of SWALLOWED_KEYS) expect(why.length).toBeGreaterThan(20);
    expect(KEYS_OF_THE_SYSTEM).toContain('Ctrl+Alt+Delete');
  });
});
