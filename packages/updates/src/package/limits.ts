/** Electron with everything is 300 MB, the hub with a Node of its own 250. */
export const MOST_UNPACKED_BYTES = 1_500_000_000;
export const MOST_PACKAGE_BYTES = 700_000_000;
export const MOST_FILES = 20_000;
/** A line of it for each file. */
export const MOST_MANIFEST_BYTES = 8_000_000;
export const MOST_SIGNATURE_BYTES = 4_000;
/** What stays free on a disk besides what an update needs: the journal goes on being written. */
export const ROOM_LEFT_BYTES = 200_000_000;
