import type { Registry } from 'prom-client';
import type { DeviceHealthView } from '@motcua/protocol';
import { registerGauge } from './register-gauge.ts';

/**
 * DV5: what the page of machines knows and nothing else measures, read when somebody asks. Names go with the ids, so that an
 * alarm can be read; what is no more is forgotten.
 */
export function registerMachines(registers: Registry[], health: () => DeviceHealthView | null): void {
  registerGauge(registers, 'motcua_slips_to_check', 'Slips of the day that somebody should look after', [], (set) => {
    const now = health();
    if (now !== null) set({}, now.slipsToCheck.count);
  });
  registerGauge(
    registers,
    'motcua_appliance_connected',
    'Whether a paired kiosk or display is connected',
    ['device', 'role', 'name'],
    (set) => {
      for (const { deviceId: device, role, name, connected } of health()?.appliances ?? []) {
        set({ device, role, name }, connected ? 1 : 0);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_follow_port_open',
    'FO8: whether the port for phones is open; absent where it is off',
    ['port', 'trouble'],
    (set) => {
      const follow = health()?.follow ?? null;
      if (follow === null) return;
      set({ port: String(follow.port), trouble: follow.trouble ?? '' }, follow.state === 'open' ? 1 : 0);
    },
  );
  registerGauge(
    registers,
    'motcua_follow_checked',
    'FO8: whether a phone has been seen to reach the page for phones; absent where it is off',
    [],
    (set) => {
      const follow = health()?.follow ?? null;
      if (follow !== null) set({}, follow.checked ? 1 : 0);
    },
  );
  registerGauge(
    registers,
    'motcua_appliance_unused',
    'Whether a paired kiosk or display was not connected for so long that nobody misses it',
    ['device', 'role', 'name'],
    (set) => {
      for (const { deviceId: device, role, name, unusedSince } of health()?.appliances ?? []) {
        set({ device, role, name }, unusedSince === null ? 0 : 1);
      }
    },
  );
}
