import { MAX_UPLOAD_NAME } from '@motcua/protocol';

/** An ending longer than this is no ending, but a name with a full stop in it. */
const LONGEST_ENDING = 12;

/** The name under which a file is sent: what is too long gives way in the middle, so that the ending still says what it is. */
export function fitFileName(name: string): string {
  if (name.length <= MAX_UPLOAD_NAME) return name;
  const ending = /\.[^.]+$/u.exec(name)?.[0] ?? '';
  const kept = ending.length <= LONGEST_ENDING ? ending : '';
  // A sign of two halves at the cut goes as a whole.
  const start = name.slice(0, MAX_UPLOAD_NAME - 1 - kept.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}…${kept}`;
}
