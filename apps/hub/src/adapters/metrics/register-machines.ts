import type { Registry } from 'prom-client';
import type { DeviceHealthView, DeviceId } from '@motcua/protocol';
import { registerGauge } from './register-gauge.ts';

/** VO4: `mute`: it shall speak and nobody hears it. `silent`: it shall not speak. */
const VOICE_STATES = ['speaking', 'mute', 'silent'] as const;

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
  registerVoices(registers, health);
  registerGauge(
    registers,
    'motcua_kiosk_alone_numbers',
    'HL1: numbers that a kiosk gave the last time that it was without the hub, by what became of them',
    ['device', 'name', 'fate'],
    (set) => {
      const now = health();
      for (const { deviceId: device, given, placed, expired, unsure, withoutSlip, refused } of now?.reserves ?? []) {
        const counts = { given, placed, expired, unsure, 'without-slip': withoutSlip.length, refused: refused.length };
        const name = nameOf(now, device);
        for (const [fate, count] of Object.entries(counts)) set({ device, name, fate }, count);
      }
    },
  );
}

/** VO4, DP8: what the room hears of a display that is connected, and what it lacks. */
function registerVoices(registers: Registry[], health: () => DeviceHealthView | null): void {
  registerGauge(
    registers,
    'motcua_display_voice',
    'Whether a connected display speaks, shall speak and cannot be heard, or shall be silent: 1 for what is',
    ['device', 'name', 'state'],
    (set) => {
      const now = health();
      for (const { deviceId: device, sound, speaks } of now?.voices ?? []) {
        const is = !speaks ? 'silent' : sound === 'ready' ? 'speaking' : 'mute';
        for (const state of VOICE_STATES) set({ device, name: nameOf(now, device), state }, state === is ? 1 : 0);
      }
    },
  );
  registerGauge(
    registers,
    'motcua_display_missing',
    'Clips of the voice, and things of the playlist, that a connected display wanted and does not have',
    ['device', 'name', 'what'],
    (set) => {
      const now = health();
      for (const { deviceId: device, missing, unplayable } of now?.voices ?? []) {
        const name = nameOf(now, device);
        set({ device, name, what: 'clips' }, missing.length);
        set({ device, name, what: 'playlist' }, unplayable.length);
      }
    },
  );
}

function nameOf(health: DeviceHealthView | null, device: DeviceId): string {
  return health?.appliances.find(({ deviceId }) => deviceId === device)?.name ?? '';
}
