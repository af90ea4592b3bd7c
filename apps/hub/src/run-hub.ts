import { readFileSync } from 'node:fs';
import { USAGE, readConfig } from './config.ts';
import { createHub, type Hub } from './create-hub.ts';
import { greeting } from './greeting.ts';
import { ConfigError, StorageError } from './ports/errors.ts';

/** Runs until a signal ends it. Exit codes: 0 stopped cleanly or help shown, 1 could not start, 2 wrong settings. */
export async function runHub(args: readonly string[]): Promise<void> {
  const hub = await start(args);
  if (!hub) return;

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    hub.stop().then(
      () => process.exit(0),
      (fault: unknown) => fail(fault, 1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  process.stdout.write(`${greeting(hub)}\n`);
}

async function start(args: readonly string[]): Promise<Hub | null> {
  try {
    const config = readConfig(args, process.env, process.cwd());
    if (config === 'help') {
      process.stdout.write(`${USAGE}\n`);
      return null;
    }
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    return await createHub({ config, version });
  } catch (fault) {
    fail(fault, fault instanceof ConfigError ? 2 : 1);
    return null;
  }
}

/** What a person can mend is one line; anything else is a fault of ours and keeps its trace. */
function fail(fault: unknown, exitCode: number): void {
  const isPlain = fault instanceof ConfigError || fault instanceof StorageError;
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${isPlain ? `motcua: ${fault.message}` : words}\n`);
  process.exit(exitCode);
}
