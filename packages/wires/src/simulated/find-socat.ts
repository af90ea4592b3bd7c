import { spawnSync } from 'node:child_process';

/** The program that lays pseudo-terminals, or a sentence why there is none here. `npm test` installs it where it may. */
export function findSocat(): { readonly program: string } | { readonly obstacle: string } {
  const program = 'socat';
  if (spawnSync(program, ['-V'], { stdio: 'ignore' }).status === 0) return { program };
  return { obstacle: 'socat is not here, which lays the pseudo-terminals; on Debian: apt-get install socat' };
}
