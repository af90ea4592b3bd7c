import { describe, expect, it } from 'vitest';
import { createHostGuard, hostName, isLoopbackAddress, isLoopbackName } from './allowed-hosts.ts';

describe('allowed hosts', () => {
  let names = ['hub-pc', 'hub-pc.local', '192.168.1.20', 'fd00::7'];
  const guard = createHostGuard(() => names, ['motcua.phuongmau.vn']);

  it('are the loopback names, the machine’s present names, and those of the settings', () => {
    for (const host of [
      'localhost:4800',
      '127.0.0.1',
      '127.8.9.1:4800',
      '[::1]:4800',
      'HUB-PC:4800',
      '192.168.1.20',
      '[fd00::7]',
      'motcua.phuongmau.vn',
    ]) {
      expect(guard.isAllowedHost(host), host).toBe(true);
    }
    for (const host of [
      undefined,
      '',
      'evil.example',
      '192.168.1.21',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'a b',
      'hub-pc:port',
      '[::1',
      'hub-pc@evil',
      'x'.repeat(300),
    ]) {
      expect(guard.isAllowedHost(host), String(host)).toBe(false);
    }
  });

  it('follow the machine’s addresses as they come and go', () => {
    names = ['192.168.1.99'];
    expect(guard.isAllowedHost('192.168.1.99:4800')).toBe(true);
    expect(guard.isAllowedHost('192.168.1.20:4800')).toBe(false);
  });

  it('take an Origin only when it is the very place that was addressed', () => {
    const at = (origin: string, host = 'localhost:4800', secure = false) => guard.isOwnOrigin(origin, host, secure);
    expect([at('http://localhost:4800'), at('https://localhost:4800', 'localhost:4800', true)]).toEqual([true, true]);
    for (const origin of [
      'http://localhost',
      'http://localhost:4801',
      'http://127.0.0.1:4800',
      'null',
      'file://',
      'http://evil.example',
      'ws://localhost:4800',
      'http://localhost:4800/',
    ]) {
      expect(at(origin), origin).toBe(false);
    }
    expect(at('http://evil.example', 'evil.example')).toBe(false);
    // TL4: somebody on the way may show a page of plain HTTP at the port of TLS.
    expect([at('http://localhost:4843', 'localhost:4843', true), at('https://localhost:4800')]).toEqual([false, false]);
  });

  it('are read without port and brackets', () => {
    expect(['a.b:80', '[::1]:80', 'A.B.', ':80', 'a/b'].map(hostName)).toEqual(['a.b', '::1', 'a.b', null, null]);
  });

  it('know a loopback peer in both families', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.5'].every(isLoopbackAddress)).toBe(true);
    expect(['192.168.1.2', '::ffff:192.168.1.2', '127.0.0.1.x', '', 'unknown'].some(isLoopbackAddress)).toBe(false);
    expect([isLoopbackName('0.0.0.0'), isLoopbackName('localhost')]).toEqual([false, true]);
  });
});
