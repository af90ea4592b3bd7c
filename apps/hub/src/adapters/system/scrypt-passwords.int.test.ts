import { describe, expect, it } from 'vitest';
import { createScryptPasswords } from './scrypt-passwords.ts';

const passwords = createScryptPasswords();

describe('passwords', () => {
  it('keeps a salted hash with its strength, never the password', async () => {
    const [first, second] = await Promise.all([
      passwords.hash('mot cua phuong mau'),
      passwords.hash('mot cua phuong mau'),
    ]);
    expect(first).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(second).not.toBe(first);
  });

  it('knows the right password, composed or decomposed, and no other', async () => {
    const stored = await passwords.hash('một cửa phường mẫu'.normalize('NFC'));
    expect(await passwords.matches('một cửa phường mẫu'.normalize('NFD'), stored)).toBe(true);
    expect(await passwords.matches('mot cua phuong mau', stored)).toBe(false);
  });

  it('reads a hash of another strength', async () => {
    const stored = await createScryptPasswords({ N: 1024, r: 8, p: 1 }).hash('an older password');
    expect(await passwords.matches('an older password', stored)).toBe(true);
  });

  it('matches nothing against a damaged hash', async () => {
    for (const damaged of ['', 'plain', 'scrypt$1024$8$1$$', 'bcrypt$1$2$3$a$b']) {
      expect(await passwords.matches('', damaged)).toBe(false);
    }
  });

  it('leaves the main thread free while it works', async () => {
    let longestGapMs = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longestGapMs = Math.max(longestGapMs, performance.now() - last);
      last = performance.now();
    }, 5);
    const startedMs = performance.now();
    await Promise.all(Array.from({ length: 6 }, () => passwords.hash('while others are being served')));
    const tookMs = performance.now() - startedMs;
    clearInterval(beat);
    expect(longestGapMs).toBeLessThan(tookMs / 2);
  });
});
