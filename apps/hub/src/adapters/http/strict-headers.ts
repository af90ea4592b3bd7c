import type { ServerResponse } from 'node:http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
const CONTENT_SECURITY_POLICY = POLICY.join('; ');
/** Of the page that frames, and of the one that is framed. */
const FRAMING_POLICY = [...POLICY, "frame-src 'self'"].join('; ');
const FRAMED_POLICY = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** `microphone`: who may use it. */
export function permissionsPolicy(microphone: '()' | '(self)'): string {
  return `camera=(), geolocation=(), microphone=${microphone}, payment=(), usb=(), serial=(), autoplay=(self)`;
}

/** On every answer, whatever it is (OWASP ASVS 5.0, 3.4). */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy('()'),
  'X-Frame-Options': 'DENY',
};

export function setStrictHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** The one page that shows another one in a frame: the settings, with the preview of a display (0063). */
export function letFrame(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', FRAMING_POLICY);
}

/** The one page that may be shown in a frame, and by a page of this hub only. It speaks to no hub and shows nothing true. */
export function letBeFramed(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', FRAMED_POLICY);
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}
