import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { RotatingFile } from './rotating-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('logger', () => {
  it('writes one line of JSON per happening, readable by its owner only', () => {
    const path = join(folder, 'logs', 'hub.log');
    const log = createLogger({ kind: 'file', path });
    log.info({ event: 'command', outcome: 'accepted' }, 'A command\nwas answered');
    log.error({ err: new Error('disk') }, 'Fault');
    log.close();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ level: 30, event: 'command', outcome: 'accepted', msg: 'A command\nwas answered' }),
      expect.objectContaining({
        level: 50,
        msg: 'Fault',
        err: expect.objectContaining({ message: 'disk' }) as unknown,
      }),
    ]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('turns the file over when it is full and keeps five old ones', () => {
    const file = new RotatingFile(join(folder, 'hub.log'), 10);
    for (let n = 0; n < 20; n += 1) file.write(`line ${String(n).padStart(4, '0')}\n`);
    file.close();
    expect(readdirSync(folder).sort()).toEqual([1, 2, 3, 4, 5].map((age) => `hub.log.${age}`));
    expect(readFileSync(join(folder, 'hub.log.1'), 'utf8')).toBe('line 0019\n');
  });

  it('goes on when nothing can be written', () => {
    const log = createLogger({ kind: 'file', path: join('/dev/null', 'hub.log') });
    expect(() => log.warn({}, 'lost')).not.toThrow();
  });
});
