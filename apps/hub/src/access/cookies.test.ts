import { describe, expect, it } from 'vitest';
import { tokenCookie, tokenIn } from './cookies.ts';

const token = 'a'.repeat(43);

describe('cookies', () => {
  it('are out of reach for scripts and other sites, and Secure over TLS', () => {
    expect(tokenCookie('staff', token, false)).toBe(
      `motcua_staff=${token}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict`,
    );
    expect(tokenCookie('kiosk', token, true)).toBe(
      `motcua_kiosk=${token}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(tokenCookie('staff', null, false)).toContain('motcua_staff=; Path=/; Max-Age=0');
  });

  it('hold one token for each role, side by side', () => {
    const header = `other=1; motcua_kiosk=${token};motcua_staff=${'b'.repeat(43)}`;
    expect([tokenIn(header, 'kiosk'), tokenIn(header, 'staff'), tokenIn(header, 'display')]).toEqual([
      token,
      'b'.repeat(43),
      null,
    ]);
  });

  it('that hold no token count as none', () => {
    for (const header of [
      undefined,
      '',
      'motcua_kiosk',
      'motcua_kiosk=',
      'motcua_kiosk=short',
      `motcua_kiosk=${token}"`,
      `xmotcua_kiosk=${token}`,
      `motcua_kiosk=${'a'.repeat(201)}`,
    ]) {
      expect(tokenIn(header, 'kiosk'), header).toBeNull();
    }
  });
});
