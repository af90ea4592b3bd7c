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
      doors: { http: 'on', httpsPort: 4843, announced: true },
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

  it('TL4 opens a door with TLS beside the plain one, or either alone', () => {
    const doors = (args: string[], env: Record<string, string> = {}) => {
      const config = read(args, env);
      return config === 'help' ? null : config.doors;
    };
    expect(doors([], { MOTCUA_HTTPS_PORT: '443', MOTCUA_HTTP: 'loopback', MOTCUA_ANNOUNCE: 'off' })).toEqual({
      ...{ http: 'loopback', httpsPort: 443, announced: false },
    });
    expect(doors(['--http', 'off'])?.http).toBe('off');
    expect(doors(['--https-port', 'off'])?.httpsPort).toBeNull();
    // Whoever tries something at any free port is not in the way of a hub on the same machine.
    expect(doors(['--port', '0'])?.httpsPort).toBeNull();
    expect(doors(['--port', '0', '--https-port', '0'])?.httpsPort).toBe(0);
  });

  it.each([
    [['--prot', '4800'], /--prot/],
    [['start', 'again'], /"again" is no flag of start/],
    [['--data', '/d', 'verify'], /"verify" is no flag of start, and a command stands before all flags\. See/],
    [['--port', 'http'], /--port is "http"/],
    [['--http', 'no'], /--http is "no"; it must be one of on, off, loopback/],
    [['--http', 'off', '--https-port', 'off'], /nobody could reach this hub/],
    [['--https-port', '4800'], /they must differ/],
    [['--announce', 'yes'], /on, off/],
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
