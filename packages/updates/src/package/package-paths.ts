/** Longer ones do not fit below a folder on every Windows. */
const LONGEST_PATH = 180;
/** What Windows takes for something else, or for no name at all, and control characters, which hide in lists. */
const FORBIDDEN = /[\\:*?"<>|\p{Cc}\p{Cf}]/u;
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What is wrong with the paths of a package's files, taken together; null: nothing. Each is relative, with `/`, stays
 * inside the folder, means the same on every system, and no two of them meet where capitals or forms of letters do not
 * count.
 */
export function pathProblem(paths: readonly string[]): string | null {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    if (!isPlainPath(path)) return path;
    const folded = foldedPath(path);
    if (files.has(folded)) return path;
    files.add(folded);
    for (let at = folded.indexOf('/'); at !== -1; at = folded.indexOf('/', at + 1)) folders.add(folded.slice(0, at));
  }
  // A folder cannot stand where a file does.
  return paths.find((path) => folders.has(foldedPath(path))) ?? null;
}

function isPlainPath(path: string): boolean {
  return path.length <= LONGEST_PATH && !FORBIDDEN.test(path) && path.split('/').every(isPlainName);
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[. ]$|^ /.test(name) && !DEVICE_NAME.test(name);
}

function foldedPath(path: string): string {
  return path.normalize('NFKC').toLowerCase();
}
