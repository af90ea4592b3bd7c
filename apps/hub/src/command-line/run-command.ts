import { exportDay, exportSettings } from './export.ts';
import { importSettings } from './import-settings.ts';
import type { DataCommand } from './read-command.ts';
import { replayDay } from './replay.ts';
import { resetAdmin } from './reset-admin.ts';
import type { Terminal } from './terminal.ts';
import { verify } from './verify.ts';

/** Runs one command to its end and returns the exit code. Throws `ConfigError` or `StorageError` in one line. */
export async function runCommand(command: DataCommand, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'verify':
      return verify(command.dataFolder, terminal);
    case 'export-settings':
      exportSettings(command.dataFolder, command.to, terminal);
      return 0;
    case 'export-day':
      exportDay(command.dataFolder, command.day, command.to, terminal);
      return 0;
    case 'import-settings':
      return importSettings(command.dataFolder, command.file, terminal);
    case 'replay':
      replayDay(command.dataFolder, command.day, command.language, terminal);
      return 0;
    case 'reset-admin':
      await resetAdmin(command.dataFolder, command.name, terminal);
      return 0;
  }
}
