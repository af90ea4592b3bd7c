/** Which names the hub answers to. Asked at every request, for addresses come and go. */
export interface HostGuard {
  /** `host`: the request's Host header. */
  isAllowedHost(host: string | undefined): boolean;
  /** Whether `origin` is the hub itself as it was addressed by `host`. `secure`: over TLS. */
  isOwnOrigin(origin: string, host: string | undefined, secure: boolean): boolean;
}
