import type { Registry } from 'prom-client';
import type { MeasuredVersion } from '../../ports/updates.ts';
import { registerGauge } from './register-gauge.ts';

/** UP9: one line for each machine whose version is known; always 1, what it says stands in the labels. */
export function registerVersions(registers: Registry[], versions: () => readonly MeasuredVersion[]): void {
  registerGauge(
    registers,
    'motcua_program_version',
    'Which version runs on a machine, which is wanted, and how far that is',
    ['device', 'role', 'name', 'version', 'wanted', 'state'],
    (set) => {
      for (const { target: device, part: role, name, version, wanted, state } of versions()) {
        set({ device, role, name, version, wanted, state }, 1);
      }
    },
  );
}
