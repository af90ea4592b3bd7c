/**
 * Names under which a hub may be addressed: the defence against a strange site whose name suddenly
 * points to the hub (DNS rebinding), and against pages of other sites.
 *
 * `ownNames`: the machine's present names and addresses, asked at every call. `extraNames`: from the
 * settings. Names only, without a port.
 */
export function createHostGuard(ownNames: () => Iterable<string>, extraNames: readonly string[]) {
  const extra = new Set(extraNames.map((name) => name.toLowerCase()));

  function isAllowedHost(host: string | undefined): boolean {
    const name = hostName(host);
    if (name === null) return false;
    if (isLoopbackName(name) || extra.has(name)) return true;
    for (const own of ownNames()) if (own.toLowerCase() === name) return true;
    return false;
  }

  return {
    isAllowedHost,
    // TL4: whoever sits on the way could show a page of plain HTTP at the port of TLS, and that is not the same page.
    isOwnOrigin: (origin: string, host: string | undefined, secure: boolean): boolean =>
      isAllowedHost(host) && origin === `${secure ? 'https' : 'http'}://${host}`,
  };
}

/** The name or address in a Host header, without port and brackets, lower case; null for nonsense. */
export function hostName(host: string | undefined): string | null {
  if (host === undefined || host.length > 260) return null;
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9._-]+))(?::\d{1,5})?$/.exec(host);
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? null : name.toLowerCase().replace(/\.$/, '');
}

/** Names that always mean the same machine. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/** What a hub listens at where it listens at every address of its machine. */
export function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Whether a peer's address is the same machine, IPv4 in IPv6 included. */
export function isLoopbackAddress(address: string): boolean {
  return isLoopbackName(address.toLowerCase().replace(/^::ffff:/, ''));
}
