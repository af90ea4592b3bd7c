const CODE = 'k7q2m9x4w3t8r6p5n1v0';

/** What a phone reads on an approved picture of a slip. FO2: on one that phones can follow, the longest address of a network. */
export function codeOn(pictureName: string): string {
  return pictureName.startsWith('follow-') ? `HTTP://192.168.100.200:27180/S/${CODE.toUpperCase()}` : CODE;
}
