import { COMMAND_USAGE } from './command-line/command-usage.ts';
import { readCommand, type DataCommand } from './command-line/read-command.ts';
import { readBecoming } from './composition/read-becoming.ts';
import { ownVersion } from './composition/own-version.ts';
import { START_FLAGS, USAGE, readConfig } from './config.ts';
import { createHub, type Hub } from './create-hub.ts';
import { greeting } from './greeting.ts';
import { ConfigError, StorageError } from './ports/errors.ts';

/**
 * Does what the command line says: starts the hub, or one of the other commands. Exit codes: 0 done, or the hub was
 * stopped cleanly; 1 it failed, or something was found; 2 wrong words, settings or files.
 */
export async function runHub(args: readonly string[]): Promise<void> {
  try {
    const command = readCommand(args, process.env, process.cwd());
    if (command.kind === 'help') process.stdout.write(`${COMMAND_USAGE}\n\n${START_FLAGS}\n`);
    else if (command.kind === 'start') await start(args);
    else await run(command);
  } catch (fault) {
    fail(fault, fault instanceof ConfigError ? 2 : 1);
  }
}

async function run(command: DataCommand): Promise<void> {
  // Whoever reads the output may have seen enough, as `head` has.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit(0);
  });
  // Only now: a hub that starts after a power cut shall not wait for what it never uses.
  const { runCommand } = await import('./command-line/run-command.ts');
  // Left to end by itself: what was written to a pipe is still on its way.
  process.exitCode = await runCommand(command, {
    say: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
  });
}

async function start(args: readonly string[]): Promise<void> {
  const config = readConfig(args, process.env, process.cwd());
  if (config === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const becoming = readBecoming(process.env, config.dataFolder, () => hub.stop());
  const version = becoming.launched?.version ?? ownVersion();
  const hub = await createHub({
    ...{ config, version, becoming },
    // As it would have been said at start, had the whole day been read then.
    onDamage: (fault) => void hub.stop().finally(() => fail(fault, 1)),
  });
  stopOnSignals(hub);
  process.stdout.write(`${greeting(hub)}\n`);
}

function stopOnSignals(hub: Hub): void {
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
}

/** What a person can mend is one line; anything else is a fault of ours and keeps its trace. */
function fail(fault: unknown, exitCode: number): void {
  const isPlain = fault instanceof ConfigError || fault instanceof StorageError;
  const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${isPlain ? `motcua: ${fault.message}` : words}\n`);
  process.exit(exitCode);
}
