import { isIPv4 } from 'node:net';

/** The usual doors of a hub. */
const USUAL_HTTPS_PORT = 4843;
const USUAL_HTTP_PORT = 4800;
const NAME = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.?$/i;

/**
 * FS1: what somebody typed as the hub's address, as the origins to ask, the safe ones first: `192.168.1.10`, `motcua.local`,
 * `10.0.0.5:4800`, `https://10.0.0.5:4843/`. Null: it is no address.
 */
export function readAddress(text: string): readonly string[] | null {
  const typed = text.trim().replaceAll(',', '.').replace(/\/+$/, '');
  const [, scheme, host, port] = /^(?:(https?):\/\/)?([^:/?#@\s]+)(?::(\d{1,5}))?$/i.exec(typed) ?? [];
  if (host === undefined || !(isIPv4(host) || isName(host))) return null;
  const asked = port === undefined ? null : Number(port);
  if (asked !== null && (asked < 1 || asked > 65_535)) return null;
  const https = `https://${host}:${asked ?? USUAL_HTTPS_PORT}`;
  const http = `http://${host}:${asked ?? USUAL_HTTP_PORT}`;
  const wanted = scheme === undefined ? [https, http] : [scheme.toLowerCase() === 'https' ? https : http];
  return wanted.map((origin) => new URL(origin).origin);
}

/** Four numbers with dots are an address, or a mistyped one, and never a name. */
function isName(host: string): boolean {
  return NAME.test(host) && !/^[\d.]+$/.test(host);
}
