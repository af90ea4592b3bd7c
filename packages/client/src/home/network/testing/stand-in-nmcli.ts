import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type NmProfile = {
  uuid: string;
  id: string;
  device: string;
  /** What was said of it, name by name. */
  of: Record<string, string>;
  /** On the disk; otherwise in memory, and gone with the power. */
  isSaved: boolean;
  comesByItself: boolean;
  priority: number;
};

export type NmDeviceState = {
  name: string;
  type: string;
  carrier: boolean;
  /** Which profile is in use. */
  active: string | null;
  /** `192.168.7.1/24`: who gives addresses; null: nobody does. */
  router: string | null;
  /** What is said in place of what follows from the rest. */
  state: string | null;
};

/** A wireless network in reach. */
export type NmAir = { ssid: string; signal: number; security: string; password: string };

export type NmState = {
  air: NmAir[];
  devices: NmDeviceState[];
  profiles: NmProfile[];
  /** Addresses that another machine has. */
  taken: string[];
  /** What this user may: `yes`, `auth`, `no`. */
  allows: string;
  runs: boolean;
  /** A command that fails, or never ends: `connection up`. */
  fails: string | null;
  hangs: string | null;
};

const PROGRAM = fileURLToPath(new URL('nmcli-program.mjs', import.meta.url));
export const FIRST_PROFILE = 'e8e879da-40a3-3435-b6f3-5dd02b70fc8a';

/** A NetworkManager that can be told to misbehave, with a program `nmcli` of its own in a folder. */
export class StandInNmcli {
  readonly folder: string;
  readonly program: string;
  readonly #file: string;

  constructor(folder: string) {
    this.folder = folder;
    this.program = join(folder, 'nmcli');
    this.#file = join(folder, 'state.json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(this.program, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' '${this.#file}' "$@"\n`, {
      mode: 0o755,
    });
    writeFileSync(`${this.#file}.calls`, '');
    this.#write({
      devices: [
        {
          ...{ name: 'eth0', type: 'ethernet', carrier: true, active: FIRST_PROFILE },
          ...{ router: '192.168.7.1/24', state: null },
        },
      ],
      profiles: [
        {
          ...{ uuid: FIRST_PROFILE, id: 'Wired: by itself\\1', device: 'eth0', of: { 'ipv4.method': 'auto' } },
          ...{ isSaved: true, comesByItself: true, priority: -999 },
        },
      ],
      ...{ air: [], taken: [], allows: 'yes', runs: true, fails: null, hangs: null },
    });
  }

  get state(): NmState {
    return JSON.parse(readFileSync(this.#file, 'utf8')) as NmState;
  }

  /** What it was asked, word by word. */
  get calls(): readonly (readonly string[])[] {
    const lines = readFileSync(`${this.#file}.calls`, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as string[]);
  }

  /** FS15: a wireless card, and what it hears. */
  bringWifi(air: NmAir[]): void {
    this.change((state) => {
      state.air = air;
      state.devices.push({
        ...{ name: 'wlan0', type: 'wifi', carrier: true, active: null },
        ...{ router: '10.0.5.1/24', state: null },
      });
    });
  }

  change(how: (state: NmState) => void): void {
    const { state } = this;
    how(state);
    this.#write(state);
  }

  /** What is in memory alone is gone; what is on the disk comes up, the most wanted first. */
  cutPower(): void {
    this.change((state) => {
      state.profiles = state.profiles.filter(({ isSaved }) => isSaved);
      const wanted = state.profiles.filter(({ comesByItself }) => comesByItself);
      wanted.sort((one, other) => other.priority - one.priority);
      for (const device of state.devices)
        device.active = wanted.find((one) => one.device === device.name)?.uuid ?? null;
    });
  }

  #write(state: NmState): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(state));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
