/**
 * Where a file of a packed app lies that the system itself has to open, or a process or thread of its own runs: beside the
 * archive, in a folder of the archive's name (https://www.electronjs.org/docs/latest/tutorial/asar-archives). Electron
 * leads only its own reading from one to the other. `path`: a path or the address of a file; outside a package it stays.
 */
export function besideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
}
