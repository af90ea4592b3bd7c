import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What maintainer scripts may call on the smallest Debian. */
const PROGRAMS = [
  ...[
    '/bin/sh',
    '/bin/cat',
    '/bin/chmod',
    '/bin/chown',
    '/bin/cp',
    '/bin/ln',
    '/bin/mkdir',
    '/bin/mv',
    '/bin/readlink',
  ],
  ...[
    '/bin/rm',
    '/bin/rmdir',
    '/bin/sed',
    '/bin/grep',
    '/usr/bin/id',
    '/usr/bin/install',
    '/usr/bin/dpkg',
    '/usr/bin/env',
  ],
  ...['/bin/systemctl', '/usr/bin/systemd-sysusers', '/usr/bin/systemd-tmpfiles', '/usr/bin/setpriv'],
  // glibc asks these for names of users.
  ...['/lib/x86_64-linux-gnu/libnss_files.so.2', '/lib/aarch64-linux-gnu/libnss_files.so.2'],
];

/** Why no clean root can be made here, or null. */
export function cleanRootObstacle(): string | null {
  if (process.platform !== 'linux') return 'debs are for Linux';
  if (process.getuid?.() !== 0) return 'only root may install into another root';
  const missing = ['dpkg-deb', 'systemd-sysusers', 'systemd-tmpfiles', 'systemd-analyze'].filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0,
  );
  return missing.length === 0 ? null : `${missing.join(', ')} not found`;
}

/** A machine's root with nothing on it but what every Debian has, as far as installing a package needs it. */
export class CleanRoot {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    for (const folder of ['bin', 'sbin', 'lib', 'lib64']) {
      mkdirSync(join(path, 'usr', folder), { recursive: true });
      symlinkSync(`usr/${folder}`, join(path, folder));
    }
    for (const folder of [
      'dev',
      'etc',
      'proc',
      'run',
      'tmp',
      'var/lib/dpkg/info',
      'var/lib/dpkg/updates',
      'var/cache',
    ]) {
      mkdirSync(join(path, folder), { recursive: true });
    }
    execFileSync('mknod', ['-m', '666', join(path, 'dev', 'null'), 'c', '1', '3']);
    writeFileSync(join(path, 'var/lib/dpkg/status'), '');
    writeFileSync(join(path, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
    const groups = { root: 0, lp: 7, dialout: 20, audio: 29, video: 44, input: 104, render: 106 };
    writeFileSync(
      join(path, 'etc/group'),
      Object.entries(groups)
        .map(([name, id]) => `${name}:x:${id}:\n`)
        .join(''),
    );
    for (const program of PROGRAMS.filter((each) => existsSync(each))) this.#bring(program);
  }

  /** Runs dpkg on this root; gives all that it and the maintainer scripts said. Throws when it fails. */
  dpkg(...words: readonly string[]): string {
    const args = [`--root=${this.path}`, '--force-depends', '--force-unsafe-io', ...words];
    const env = {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      LC_ALL: 'C.UTF-8',
    };
    const { status, stdout, stderr } = spawnSync('dpkg', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`dpkg ${words.join(' ')}: ${stdout}\n${stderr}`);
    return `${stdout}\n${stderr}`;
  }

  /** The targets that units name, so that a unit can be judged in this root. */
  bringTargets(): void {
    for (const name of ['sysinit', 'basic', 'multi-user', 'graphical', 'shutdown', 'network']) {
      const unit = `/usr/lib/systemd/system/${name}.target`;
      for (const place of [unit, unit.slice('/usr'.length)]) if (existsSync(place)) cpSync(place, this.at(unit));
    }
  }

  at(...parts: readonly string[]): string {
    return join(this.path, ...parts);
  }

  /** A user's or group's number in this root. */
  idOf(kind: 'passwd' | 'group', name: string): number {
    const line = readFileSync(this.at('etc', kind), 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${name}:`));
    return Number(line?.split(':')[2]);
  }

  #bring(program: string): void {
    const libraries = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout.match(/\/\S+/g) ?? [];
    for (const file of [program, ...libraries]) {
      if (!existsSync(file)) continue;
      const target = this.at(file);
      mkdirSync(dirname(target), { recursive: true });
      if (!existsSync(target)) cpSync(realpathSync(file), target);
    }
  }
}
