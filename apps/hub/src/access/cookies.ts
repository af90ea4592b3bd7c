import type { ClientRole } from '@motcua/protocol';

/** Browsers keep a cookie for at most 400 days; each visit to its page renews a device's. */
const DEVICE_COOKIE_S = 400 * 24 * 3600;
const STAFF_COOKIE_S = 12 * 3600;

/** One cookie per role, so that a kiosk, a display and a signed-in page live in one browser. */
function nameOf(role: ClientRole): string {
  return `motcua_${role}`;
}

/** The token that a Cookie header carries for `role`; null where there is none or it is no token. */
export function tokenIn(header: string | undefined, role: ClientRole): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === nameOf(role) && value !== undefined && /^[\w-]{20,200}$/.test(value)) return value;
  }
  return null;
}

/** The Set-Cookie header that gives a browser its token; `token` null takes it away. `secure`: over TLS. */
export function tokenCookie(role: ClientRole, token: string | null, secure: boolean): string {
  const lastsS = role === 'staff' ? STAFF_COOKIE_S : DEVICE_COOKIE_S;
  return [
    `${nameOf(role)}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token === null ? 0 : lastsS}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
