import type { ClientRole, PairedRole } from '@motcua/protocol';

/** Whose token a cookie is: a signed-in page's, or a paired machine's. */
type CookieRole = ClientRole | PairedRole;

/** Browsers keep a cookie for at most 400 days; each visit to its page renews a device's. */
const DEVICE_COOKIE_S = 400 * 24 * 3600;
const STAFF_COOKIE_S = 12 * 3600;

/**
 * One cookie per role, so that a kiosk, a display and a signed-in page live in one browser. TL4: over TLS another one than over
 * plain HTTP, for a browser lets plain HTTP replace no Secure cookie, and with `__Host-` plain HTTP can plant none either.
 */
function nameOf(role: CookieRole, secure: boolean): string {
  return `${secure ? '__Host-' : ''}motcua_${role}`;
}

/**
 * The token that a Cookie header carries for `role`; null where there is none or it is no token. `secure`: it came over TLS. A
 * device that was paired over plain HTTP need not be paired again for TLS; whoever signs in does so again.
 */
export function tokenIn(header: string | undefined, role: CookieRole, secure: boolean): string | null {
  const names = secure && role !== 'staff' ? [nameOf(role, true), nameOf(role, false)] : [nameOf(role, secure)];
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  for (const wanted of names) {
    for (const [name, value] of pairs) {
      if (name === wanted && value !== undefined && /^[\w-]{20,200}$/.test(value)) return value;
    }
  }
  return null;
}

/** The Set-Cookie header that gives a browser its token; `token` null takes it away. `secure`: over TLS. */
export function tokenCookie(role: CookieRole, token: string | null, secure: boolean): string {
  const lastsS = role === 'staff' ? STAFF_COOKIE_S : DEVICE_COOKIE_S;
  return [
    `${nameOf(role, secure)}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token === null ? 0 : lastsS}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
