import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pairingStartedSchema, pairingStateSchema } from '@motcua/protocol';
import { writeStandIn } from '@motcua/updates/testing/stand-in-package';

const UPDATES = new URL('../../packages/updates/', import.meta.url);
const LAUNCHER = fileURLToPath(new URL('launcher/launcher.mjs', UPDATES));
const OWN = 'own.json';
/** The hub would have it ask each minute. */
const ASKS_EACH_MS = 300;

/** What a kiosk's program does about updates, and nothing else of it; says at once that it is well. */
export const WELL_PROGRAM = `
import { readFileSync } from 'node:fs';
import { UpdateAgent } from ${JSON.stringify(new URL('src/agent/update-agent.ts', UPDATES).href)};
import { freeBytesOf, openHealthTeller, shippedKeys, usualHealthTimers, VersionStore } from ${JSON.stringify(new URL('src/index.ts', UPDATES).href)};

const { env } = process;
const { hubUrl, token, part } = JSON.parse(readFileSync(env.MOTCUA_PROGRAM_ROOT + '/${OWN}', 'utf8'));
const log = () => undefined;
const teller = openHealthTeller(env, usualHealthTimers(log));
let isProven = !teller.onTrial;
void teller.proven().then(() => (isProven = true));
const { root, version } = teller;
new UpdateAgent({
  hubUrl, root, log,
  fetch: (input, init = {}) =>
    fetch(input, { ...init, headers: { ...init.headers, authorization: 'Bearer ' + token } }),
  store: new VersionStore({ root, keys: shippedKeys(env), freeBytes: freeBytesOf }),
  present: { part, version, platform: process.platform, arch: process.arch, dataFormat: null },
  onTrial: () => !isProven,
  monotonicMs: () => performance.now(),
  after: (_ms, action) => {
    const timer = setTimeout(action, ${ASKS_EACH_MS});
    return () => clearTimeout(timer);
  },
  restart: () => process.exit(0),
});
teller.well();
`;

export type UpdatingDeviceOptions = {
  readonly hubUrl: string;
  readonly part: 'kiosk' | 'display';
  readonly name: string;
  /** Empty, and the device's own. */
  readonly folder: string;
  /** The file of the keys that it trusts. */
  readonly keys: string;
};

/** A paired device whose program its real launcher runs, at version 0.1.0, and which asks its hub for another. */
export class UpdatingDevice {
  readonly #launcher: ChildProcess;

  private constructor(launcher: ChildProcess) {
    this.#launcher = launcher;
  }

  static async start({ hubUrl, part, name, folder, keys }: UpdatingDeviceOptions): Promise<UpdatingDevice> {
    const token = await pairOwnProgram(hubUrl, part, name);
    await mkdir(folder, { recursive: true });
    await writeStandIn(join(folder, 'versions', '0.1.0'), { version: '0.1.0', program: WELL_PROGRAM });
    await symlink('versions/0.1.0', join(folder, 'current'));
    await writeFile(join(folder, OWN), JSON.stringify({ hubUrl, token, part }));
    const env = { ...process.env, MOTCUA_UPDATE_KEYS: keys };
    return new UpdatingDevice(spawn(process.execPath, [LAUNCHER, '--root', folder], { env, stdio: 'ignore' }));
  }

  async stop(): Promise<void> {
    if (this.#launcher.exitCode !== null || this.#launcher.signalCode !== null) return;
    const over = once(this.#launcher, 'exit');
    this.#launcher.kill('SIGTERM');
    await over;
  }
}

/** A program on the hub's own machine: in the demo it needs no administrator, and is given its token. */
async function pairOwnProgram(url: string, role: 'kiosk' | 'display', name: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const asked = await fetch(`${url}/api/pairing`, { method: 'POST', headers, body: JSON.stringify({ role, name }) });
  const { requestId, secret } = pairingStartedSchema.parse(await asked.json());
  const polled = await fetch(`${url}/api/pairing/${requestId}`, { headers: { authorization: `Bearer ${secret}` } });
  const state = pairingStateSchema.parse(await polled.json());
  if (state.state !== 'paired' || state.token === null) throw new Error(`${name} was not paired: ${state.state}`);
  return state.token;
}
