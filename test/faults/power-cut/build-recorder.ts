import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasCompiler } from '../../../scripts/lib/find-fault-tools.mjs';

const SOURCE = fileURLToPath(new URL('./record-disk.c', import.meta.url));

/** The library that is to be loaded before a program, or why there is none on this machine. Throws when the source does not compile. */
export function buildRecorder(folder: string): { readonly library: string } | { readonly obstacle: string } {
  if (process.platform !== 'linux') return { obstacle: 'what a program asks of the disk is recorded on Linux only' };
  if (!hasCompiler()) return { obstacle: 'a C compiler is missing: apt-get install gcc libc6-dev' };
  const library = join(folder, 'record-disk.so');
  const flags = ['-shared', '-fPIC', '-O2', '-pthread'];
  const built = spawnSync('gcc', [...flags, '-o', library, SOURCE, '-ldl'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`record-disk.c does not compile:\n${built.stderr}`);
  return { library };
}
