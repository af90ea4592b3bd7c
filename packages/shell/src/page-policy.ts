/**
 * What the page of an appliance may do. It speaks to nobody: its only door is the one that the preload hands it. Its own
 * address it may read (`mayRead`) where the hub's files stand under it.
 */
export function pagePolicy(mayRead: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // As the hub's own policy has it: an empty icon is a `data:` address.
    "img-src 'self' data:",
    "media-src 'self'",
    `connect-src ${mayRead ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
