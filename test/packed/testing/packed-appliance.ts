import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HubLink } from '@motcua/client';
import type { SetupDoor } from '@motcua/client/setup';
import { layElectronModule } from '@motcua/shell/testing/electron-module';
import { stageAppliance } from '../../../scripts/packaging/appliance-files.mjs';
import { ownTarget } from '../../../scripts/packaging/targets.mjs';
import { PackedDoor } from './packed-door.ts';

const RUN_PACKED = fileURLToPath(new URL('../../../packages/shell/src/testing/run-packed.ts', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../../packages/updates/launcher/launcher.mjs', import.meta.url));

export type PackedRole = 'kiosk' | 'display';

/**
 * Lays a version's folder: in `app` what the package's archive holds, page and all, and how it is started. Electron's program, which
 * would stand around it, is played by Node.
 */
export async function layVersion(role: PackedRole, version: string, folder: string): Promise<void> {
  const target = ownTarget();
  if (target === undefined) throw new Error('There are no packages for this machine');
  const app = join(folder, 'app');
  await stageAppliance(role, target, app);
  const file = join(app, 'package.json');
  const described = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...described, version }));
  await layElectronModule(app);
  await writeFile(join(folder, 'motcua-program.json'), JSON.stringify({ run: ['$node', RUN_PACKED], env: {} }));
}

/** A machine with an appliance's package on it: launcher, program, its own files, and somebody before its glass. */
export class PackedAppliance {
  readonly role: PackedRole;
  /** Where the launcher finds versions. */
  readonly root: string;
  /** What is the program's own. */
  readonly ownFolder: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #door: PackedDoor;
  #launcher: ChildProcess | null = null;
  #said = '';

  private constructor(role: PackedRole, folder: string, door: PackedDoor, env: Readonly<Record<string, string>>) {
    this.role = role;
    this.root = join(folder, 'program');
    this.ownFolder = join(folder, 'own');
    this.#door = door;
    this.#env = env;
  }

  static async install(
    role: PackedRole,
    folder: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<PackedAppliance> {
    const version = join(folder, 'program', 'versions', '0.1.0');
    await mkdir(version, { recursive: true });
    await layVersion(role, '0.1.0', version);
    await symlink('versions/0.1.0', join(folder, 'program', 'current'));
    await mkdir(join(folder, 'own'));
    const preload = await readFile(join(version, 'app', 'dist', 'preload', 'preload.cjs'), 'utf8');
    return new PackedAppliance(role, folder, await PackedDoor.open(preload), env);
  }

  /** As the session of the machine does. */
  switchOn(): void {
    const { MOTCUA_HUB_URL: _none, ...env } = process.env;
    const launcher = spawn(process.execPath, [LAUNCHER, '--root', this.root, '--', '--ozone-platform=wayland'], {
      env: {
        ...env,
        // Whatever the hour is, the screen of the machine that runs this stays as it is.
        ...{ MOTCUA_NIGHT: 'on', MOTCUA_TEST_DOOR: String(this.#door.port), MOTCUA_TEST_OWN: this.ownFolder },
        ...this.#env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    launcher.stderr.on('data', (text: Buffer) => (this.#said = (this.#said + text.toString('utf8')).slice(-40_000)));
    this.#launcher = launcher;
  }

  async switchOff(): Promise<void> {
    const launcher = this.#launcher;
    this.#launcher = null;
    if (launcher === null || launcher.exitCode !== null || launcher.signalCode !== null) return;
    const over = once(launcher, 'exit');
    launcher.kill('SIGTERM');
    await over;
  }

  async close(): Promise<void> {
    await this.switchOff();
    await this.#door.close();
  }

  /** What launcher and program have logged. */
  get said(): string {
    return this.#said;
  }

  /** The versions that have shown their page, oldest first. */
  get runs(): readonly string[] {
    return this.#door.runs;
  }

  /** As the page before the glass has them, whichever run of the program it belongs to. */
  get link(): HubLink {
    return this.#door.page.hubLink;
  }

  get setup(): SetupDoor {
    return this.#door.page.setup;
  }

  /** What the page would get from its own address. */
  fetch(path: string): Promise<Response> {
    return this.#door.ask(`app://motcua${path}`);
  }

  /** A file of the program's own. */
  own(name: string): string {
    return join(this.ownFolder, name);
  }
}
