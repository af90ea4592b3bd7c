import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const read = (args: string[], env: Record<string, string> = {}) => readConfig(args, env, '/srv');

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(read(['start'])).toEqual({
      port: 4800,
      host: '127.0.0.1',
      dataFolder: '/srv/data',
      // Nothing: the printer stays as the settings have it.
      printer: {},
      allowedHosts: [],
      adminPassword: null,
    });
  });

  it('takes settings from the environment, and flags before those', () => {
    const env = { MOTCUA_PORT: '5000', MOTCUA_DATA: '/var/motcua', MOTCUA_PRINTER: 'tcp://10.0.0.5' };
    expect(read(['start', '--port', '5001'], env)).toMatchObject({
      port: 5001,
      dataFolder: '/var/motcua',
      printer: { connection: { kind: 'tcp', host: '10.0.0.5', port: 9100 } },
    });
  });

  it.each([
    [['--prot', '4800'], /--prot/],
    [['start', 'again'], /"again" is no flag of start/],
    [['--data', '/d', 'verify'], /"verify" is no flag of start, and a command stands before all flags\. See/],
    [['--port', 'http'], /--port is "http"/],
    [['--port', '70000'], /65535/],
    [['--paper', '76'], /58 or 80/],
    [['--printer', 'usb'], /tcp:\/\//],
    [['--printer', 'tcp://10.0.0.5:0'], /tcp:\/\//],
  ])('refuses %j in one line', (args, words) => {
    expect(() => read(args)).toThrow(words);
    try {
      read(args);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it('names the variable when the variable is wrong', () => {
    expect(() => read([], { MOTCUA_PAPER: 'A4' })).toThrow(/MOTCUA_PAPER is "A4"/);
  });
});
