import { lstat, realpath, stat } from 'node:fs/promises';
import type { LentPort } from '@motcua/protocol';
import { PortError, type PortBinding } from '@motcua/wires';

const WINDOWS_PORT = /^COM[1-9]\d{0,2}$/i;
const NAME = /^\/dev\/[\w.:+@-]+(?:\/[\w.:+@-]+)*$/;
/** What the system itself calls such a port, whatever link leads there. */
const SYSTEM_NAMES: Readonly<Record<LentPort['kind'], RegExp>> = {
  serial: /^\/dev\/(?:tty[A-Z]\w*|rfcomm\d+|(?:cu|tty)\.[\w.-]+)$/,
  usb: /^\/dev\/(?:usb\/)?lp\d+$/,
};

/**
 * Whether a port could be there: a name among the system's devices and, where something stands there, a device of the
 * kind, by the system's own name for it. Never a file, and no other device: a hub that is not itself any more must not
 * write to a disk or read a keyboard.
 */
export async function isPort({ kind, path }: LentPort, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform === 'win32') return kind === 'serial' && WINDOWS_PORT.test(path);
  if (!NAME.test(path) || path.split('/').includes('..')) return false;
  // Not plugged in now: looked at again when it is.
  if (!(await isThere(path))) return true;
  try {
    const real = await realpath(path);
    return SYSTEM_NAMES[kind].test(real) && (await stat(real)).isCharacterDevice();
  } catch {
    return false;
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (fault: NodeJS.ErrnoException) => fault.code !== 'ENOENT' && fault.code !== 'ENOTDIR',
  );
}

/** The machine's serial ports, each looked at before every opening: what is plugged in later may be something else. */
export function guardedBinding(binding: PortBinding, mayOpen: (port: LentPort) => Promise<boolean>): PortBinding {
  return {
    list: () => binding.list(),
    open: async (settings) => {
      if (!(await mayOpen({ kind: 'serial', ...settings }))) throw new PortError('not-a-port', 'no serial port');
      return binding.open(settings);
    },
  };
}
