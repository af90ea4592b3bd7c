import { pino } from 'pino';
import type { Logger } from '../../ports/logger.ts';
import { RotatingFile } from './rotating-file.ts';

export type LogPlace = { readonly kind: 'stderr' } | { readonly kind: 'file'; readonly path: string };

/**
 * The hub's log: one line of JSON per happening, with hub-PC wall time, by pino. Into a file (turned
 * over at 20 MB, the last five kept) or to stderr, where a service manager keeps it. Names of people,
 * numbers of tickets and what was typed are never logged; addresses stand in lines about refusals only.
 */
export function createLogger(place: LogPlace): Logger & { close(): void } {
  const destination = place.kind === 'stderr' ? process.stderr : new RotatingFile(place.path);
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
    close: () => {
      if (destination instanceof RotatingFile) destination.close();
    },
  };
}
