import { describe, expect, it } from 'vitest';
import { ConfigError } from '../ports/errors.ts';
import { readCommand } from './read-command.ts';

const read = (...args: string[]) => readCommand(args, {}, '/srv');

describe('the words of the command line', () => {
  it.each(['', 'start', 'start --port 5000', '--port 5000'])('“%s” starts the hub', (words) => {
    expect(read(...words.split(' ').filter(Boolean))).toEqual({ kind: 'start' });
  });

  it.each(['help', '--help', '-h', 'verify --help', 'import-settings -h'])('“%s” explains', (words) => {
    expect(read(...words.split(' '))).toEqual({ kind: 'help' });
  });

  it('name folders and files as seen from where they are written', () => {
    expect(read('verify')).toEqual({ kind: 'verify', dataFolder: '/srv/data' });
    expect(readCommand(['verify'], { MOTCUA_DATA: 'ward' }, '/srv')).toMatchObject({ dataFolder: '/srv/ward' });
    expect(read('import-settings', 'new.json', '--data', '/ward')).toEqual({
      ...{ kind: 'import-settings', dataFolder: '/ward', file: '/srv/new.json' },
    });
    expect(read('export', '--to', 'old.json')).toMatchObject({ kind: 'export-settings', to: '/srv/old.json' });
    expect(read('export', '--day', '7')).toMatchObject({ kind: 'export-day', day: '7', to: null });
    expect(read('replay', '--language', 'en')).toMatchObject({ kind: 'replay', day: null, language: 'en' });
    expect(read('reset-admin', 'lan')).toMatchObject({ kind: 'reset-admin', name: 'lan' });
  });

  it.each([
    [['verfy'], '"verfy" is not a command'],
    [['constructor'], '"constructor" is not a command'],
    [['verify', '--day', '3'], "verify: Unknown option '--day'"],
    [['verify', 'now'], '"now" is too much after verify'],
    [['export', '--to'], '--to'],
    [['import-settings'], 'import-settings FILE'],
    [['reset-admin', 'lan', 'minh'], '"minh" is too much'],
    [['replay', '--language', 'km'], 'vi or en'],
  ])('%j is refused in one line', (args, words) => {
    const attempt = () => read(...args);
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(words);
    expect(attempt).not.toThrow('\n');
  });
});
