import { describe, expect, it } from 'vitest';
import type { FollowSettings } from '@motcua/protocol/care-settings';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkFollow, checkFollowBesideHub } from './check-follow.ts';

const centre = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const right: FollowSettings = { enabled: true, port: 7180, host: '192.168.1.10', checkedAt: null };
const wrongWith = (change: Partial<FollowSettings>, demo = false) =>
  checkFollow({ ...centre, demo, follow: { ...right, ...change } }).map(({ field, code }) => `${field} ${code}`);

describe('FO6 where phones shall look', () => {
  it('is a port that phones open, at an address of the network', () => {
    expect(wrongWith({})).toEqual([]);
    expect(wrongWith({ host: null })).toEqual([]);
    expect(wrongWith({ port: 443 })).toEqual(['follow.port follow-port-reserved']);
    expect(wrongWith({ port: 6000 })).toEqual(['follow.port follow-port-blocked']);
    for (const host of ['hub.local', '192.168.1.256', '192.168.1', '192.168.1.1.1', '::1', '1.2.3.4 ', '01234'])
      expect(wrongWith({ host }), host).toEqual(['follow.host follow-not-an-address']);
  });

  it('may be the hub’s own machine alone in a demonstration, and anything while it is off', () => {
    expect(wrongWith({ host: '127.0.0.1' })).toEqual(['follow.host follow-own-machine-only']);
    expect(wrongWith({ host: '127.0.0.1' }, true)).toEqual([]);
    expect(wrongWith({ enabled: false, port: 1, host: 'x' })).toEqual([]);
  });

  it('is not the port of the office’s own pages', () => {
    const beside = (follow: FollowSettings) =>
      checkFollowBesideHub({ ...centre, follow }, 7180).map(({ code }) => code);
    expect(beside(right)).toEqual(['follow-port-of-hub']);
    expect(beside({ ...right, port: 7181 })).toEqual([]);
    expect(beside({ ...right, enabled: false })).toEqual([]);
  });
});
