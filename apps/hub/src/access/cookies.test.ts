import { describe, expect, it } from 'vitest';
import { tokenCookie, tokenIn } from './cookies.ts';

const token = 'a'.repeat(43);

describe('cookies', () => {
  it('are out of reach for scripts and other sites, and Secure over TLS', () => {
    expect(tokenCookie('staff', token, false)).toBe(
      `motcua_staff=${token}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict`,
    );
    expect(tokenCookie('kiosk', token, true)).toBe(
      `__Host-motcua_kiosk=${token}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(tokenCookie('staff', null, false)).toContain('motcua_staff=; Path=/; Max-Age=0');
  });

  it('hold one token for each role, side by side', () => {
    const header = `other=1; motcua_kiosk=${token};motcua_staff=${'b'.repeat(43)}`;
    const read = (role: 'kiosk' | 'staff' | 'display') => tokenIn(header, role, false);
    expect([read('kiosk'), read('staff'), read('display')]).toEqual([token, 'b'.repeat(43), null]);
  });

  it('TL4 over TLS are others than over plain HTTP, which takes and plants none of them', () => {
    const header = `motcua_staff=${token}; motcua_kiosk=${token}; __Host-motcua_display=${'d'.repeat(43)}`;
    expect(tokenIn(header, 'staff', true)).toBeNull();
    // A device that was paired over plain HTTP stays paired.
    expect(tokenIn(header, 'kiosk', true)).toBe(token);
    expect(tokenIn(`${header}; __Host-motcua_kiosk=${'k'.repeat(43)}`, 'kiosk', true)).toBe('k'.repeat(43));
    expect([tokenIn(header, 'display', false), tokenIn(header, 'display', true)]).toEqual([null, 'd'.repeat(43)]);
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
      expect(tokenIn(header, 'kiosk', false), header).toBeNull();
    }
  });
});
