import { SqliteAccessStore } from '../adapters/sqlite/access-store.ts';
import { createIds } from '../adapters/system/ids.ts';
import { createScryptPasswords } from '../adapters/system/scrypt-passwords.ts';
import { resetAdministrator } from '../application/reset-administrator.ts';
import { ConfigError } from '../ports/errors.ts';
import { changeStoppedHub, refuseEmptyFolder } from './open-alone.ts';
import type { Terminal } from './terminal.ts';

/** Shows the administrator's new password and recovery code, once. Throws `ConfigError` when there is none of that name. */
export async function resetAdmin(dataFolder: string, name: string, terminal: Terminal): Promise<void> {
  refuseEmptyFolder(dataFolder);
  const reset = await changeStoppedHub(dataFolder, ({ database, clock }) =>
    resetAdministrator(
      { store: new SqliteAccessStore(database), passwords: createScryptPasswords(), ids: createIds(), clock },
      name,
    ),
  );
  switch (reset.kind) {
    case 'reset':
      terminal.say('Chỉ hiện một lần, xin ghi lại và cất giữ · Shown once, write it down and keep it safe:');
      terminal.say(row('Quản trị · Administrator', reset.name));
      terminal.say(row('Mật khẩu · Password', reset.password));
      terminal.say(row('Mã khôi phục · Recovery', reset.recoveryCode));
      return;
    case 'demo-account':
      throw new ConfigError(
        `"${name}" belongs to the demo, whose sign-in the terminal shows at each start (and demo-password.txt in ${dataFolder}).`,
      );
    case 'unknown-administrator': {
      const known = reset.administrators.join(', ');
      throw new ConfigError(
        known === ''
          ? 'There is no administrator yet. The first start of a hub that is no demo makes one.'
          : `"${name}" is no administrator in use. There is: ${known}.`,
      );
    }
  }
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(26)}${value}`;
}
