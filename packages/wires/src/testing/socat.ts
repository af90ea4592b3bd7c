import { spawnSync } from 'node:child_process';

/** Debian's program that lays pseudo-terminals, `npm test` installs it where it may; a sentence why there is none. */
export function findSocat(): { readonly program: string } | { readonly obstacle: string } {
  const program = 'socat';
  if (spawnSync(program, ['-V'], { stdio: 'ignore' }).status === 0) return { program };
  return { obstacle: 'socat is not here, which lays the pseudo-terminals; on Debian: apt-get install socat' };
}
