/** Where a file of the playlist is fetched: from the page's own origin, in Electron too, where the main process fetches it from the hub. */
export function mediaAddress(fileName: string): string {
  return `/media/${encodeURIComponent(fileName)}`;
}
