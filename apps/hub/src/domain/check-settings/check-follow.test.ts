import { describe, expect, it } from 'vitest';
import type { FollowSettings } from '@motcua/protocol/care-settings';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkFollow, checkFollowBesideHub, checkPhonesAlone, type PhonesAloneFacts } from './check-follow.ts';

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

describe('FO9 an address for phones alone', () => {
  const HALL = '10.0.0.5';
  const apart: PhonesAloneFacts = { isOwn: true, others: ['192.168.1.10'], beside: null, isOwnWay: false };
  const found = (facts: Partial<PhonesAloneFacts>) =>
    checkPhonesAlone(HALL, { ...apart, ...facts }).map(({ field, code, figures }) => [field, code, ...figures]);

  it('is a chosen one that another machine reaches, also while nothing can be followed', () => {
    const alone = (change: Partial<FollowSettings>) => wrongWith({ phonesAlone: true, ...change });
    expect(alone({})).toEqual([]);
    for (const enabled of [true, false]) {
      expect(alone({ enabled, host: null })).toEqual(['follow.phonesAlone follow-alone-no-address']);
      expect(alone({ enabled, host: 'x' })).toEqual(['follow.host follow-not-an-address']);
      expect(alone({ enabled, host: '127.0.0.1' })).toEqual(['follow.host follow-own-machine-only']);
    }
    expect(alone({ enabled: false, port: 1 })).toEqual([]);
  });

  it('is one of the hub’s own and apart from the office, and its last word is not a shut door', () => {
    const field = 'follow.phonesAlone';
    expect(found({})).toEqual([]);
    expect(found({ isOwn: false, others: [] })).toEqual([[field, 'follow-alone-not-own', HALL]]);
    const [here] = checkPhonesAlone('127.0.0.1', { ...apart, isOwn: false });
    expect(here?.code).toBe('follow-own-machine-only');
    expect(found({ others: [], isOwnWay: true })).toEqual([[field, 'follow-alone-only', HALL]]);
    expect(found({ beside: '10.0.0.10' })).toEqual([[field, 'follow-alone-beside', HALL, '10.0.0.10']]);
    expect(found({ isOwnWay: true })).toEqual([[field, 'follow-alone-own-way', HALL, '192.168.1.10']]);
  });
});
