import type { PortFault } from './port-binding.ts';

/**
 * The native library gives no error code on opening, only the system's words: those of Linux and macOS
 * (strerror, always English here, for the library never sets a locale) and its own for Windows.
 */
const WORDS: readonly (readonly [RegExp, PortFault])[] = [
  [/cannot lock port|resource busy|device or resource busy/i, 'in-use'],
  [/no such (file|device)|file not found|no such device or address/i, 'absent'],
  [/permission denied|operation not permitted/i, 'no-permission'],
  // Windows says so for a port that another program has opened.
  [/access (is )?denied/i, 'in-use'],
  [/inappropriate ioctl|not a typewriter|is a directory|not a tty/i, 'not-a-port'],
  [/baud ?rate|invalid argument|setcommstate|parameter is incorrect/i, 'wrong-settings'],
];

/** Reads what the system said when a port could not be opened. */
export function namePortFault(message: string): PortFault {
  return WORDS.find(([words]) => words.test(message))?.[1] ?? 'failed';
}
