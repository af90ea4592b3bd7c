import { describe, expect, it } from 'vitest';
import type { AccountId, CounterId, HelpId, HelpRequestView, ServiceId, StaffRole } from '@motcua/protocol';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { helpHere, unanswered, waitsTooLong } from './help.ts';
import { HOA, LAN, Page, QUAY_3, connectedAs } from './testing/page-without-screen.ts';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

function request(change: Partial<HelpRequestView> = {}): HelpRequestView {
  return {
    ...{ helpId: '1-1' as HelpId, kind: 'guide', number: null, askedAt: NOW, forAllAt: NOW + 2 * MINUTE },
    ...{ isForAll: false, takenBy: null, takenAt: null, practice: false },
    from: { kind: 'counter', counterId: 'quay-1' as CounterId, label: '1' },
    ...change,
  };
}

/** A page of somebody at counter 3, where these requests stand. */
function pageOf(role: StaffRole, help: readonly HelpRequestView[], longWaitMinutes: number | null = null) {
  const page = new Page();
  page.link(connectedAs(LAN, role), role === 'officer' ? QUAY_3 : null);
  const plain = simulatedOverview(NOW, LAN, HOA);
  const services = plain.services.map((service) => ({ ...service, longWaitMinutes }));
  const stamp = { hubEpoch: 'epoch-1', revision: 1, hubTime: NOW } as never;
  page.take({ type: 'overview', received: { key: '', stamp, body: { ...plain, services, help: [...help] } } });
  page.show();
  return page.state;
}

const shown = (state: ReturnType<typeof pageOf>, hubMs = NOW) =>
  helpHere(state, hubMs).map(({ request: { helpId } }) => helpId);

describe('HE4 requests for help on staff pages', () => {
  it('HE4 guides and whoever answers for the day see each at once, a counter when nobody has taken it in time', () => {
    expect(shown(pageOf('guide', [request()]))).toEqual(['1-1']);
    expect(shown(pageOf('supervisor', [request()]))).toEqual(['1-1']);
    const counter = pageOf('officer', [request()]);
    expect(shown(counter)).toEqual([]);
    expect(shown(counter, NOW + 2 * MINUTE)).toEqual(['1-1']);
  });

  it('HE4 a counter no longer sees what somebody else has taken, and still what its own officer has', () => {
    const by = (accountId: string) =>
      request({ takenBy: { accountId: accountId as AccountId, name: 'x' }, takenAt: NOW });
    expect(shown(pageOf('officer', [by('hoa')]), NOW + 9 * MINUTE)).toEqual([]);
    expect(helpHere(pageOf('officer', [by('lan')]), NOW)).toMatchObject([{ mine: true, own: false }]);
  });

  it('HE4 an alarm is told to every counter at once, and goes on saying who comes', () => {
    const alarm = request({ kind: 'alarm', forAllAt: NOW, takenBy: { accountId: HOA.accountId, name: 'Hoa' } });
    expect(shown(pageOf('officer', [alarm]))).toEqual(['1-1']);
    expect(unanswered(helpHere(pageOf('officer', [alarm]), NOW))).toEqual([]);
  });

  it('HE4 what is asked in practice is no news for a counter, and calls nobody', () => {
    const practice = request({ practice: true });
    expect(shown(pageOf('officer', [practice]), NOW + 9 * MINUTE)).toEqual([]);
    expect(unanswered(helpHere(pageOf('guide', [practice]), NOW))).toEqual([]);
  });

  it('HE4 the own wish is shown, and calls for nobody here', () => {
    const own = request({ kind: 'alarm', forAllAt: NOW, from: { kind: 'counter', counterId: QUAY_3, label: '3' } });
    const here = helpHere(pageOf('officer', [own]), NOW);
    expect(here).toMatchObject([{ own: true }]);
    expect(unanswered(here)).toEqual([]);
  });
});

describe('ST2 people who wait too long', () => {
  const names = (role: StaffRole, minutes: number | null) =>
    waitsTooLong(pageOf(role, [], minutes), NOW).map(({ serviceId }) => serviceId);

  it('ST2 whoever answers for the day sees every line, the longest wait first; a guide none', () => {
    expect(names('supervisor', 20)).toEqual(['s-5', 's-4'] as ServiceId[]);
    expect(names('guide', 20)).toEqual([]);
    expect(names('supervisor', null)).toEqual([]);
  });

  it('ST2 an officer at no counter is told of none', () => {
    const state = { ...pageOf('officer', [], 1), screen: 'counters' as const };
    expect(waitsTooLong(state, NOW)).toEqual([]);
  });

  it('ST2 a counter is told of its own lines alone', () => {
    const state = pageOf('officer', [], 1);
    const served = new Set(state.counter?.body.services.map(({ serviceId }) => serviceId));
    const told = waitsTooLong(state, NOW).map(({ serviceId }) => serviceId);
    expect(told.every((serviceId) => served.has(serviceId))).toBe(true);
  });
});
