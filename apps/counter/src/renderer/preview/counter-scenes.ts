import type { ServiceId, TicketId, TicketNumber } from '@motcua/protocol';
import { doorScenes } from './door-scenes.ts';
import { HOA, LAN, many, MINUTE, NOW, stamp, troubledHealth, type PreviewStage } from './preview-stage.ts';
import { settingsScenes } from './settings-scenes.ts';

/** The counter in its states, by the name after `#`. */
export function counterScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  return {
    'sign-in': () => stage.setLink({ kind: 'refused', code: 'not-signed-in' }),
    ...doorScenes(stage),
    'session-ended': () => stage.setLink({ kind: 'refused', code: 'session-ended' }),
    'wrong-password': () => {
      stage.setLink({ kind: 'refused', code: 'not-signed-in' });
      stage.signInResult = { kind: 'refused', problem: { code: 'try-later', field: null, retryAfterMs: 9_000 } };
    },
    'own-password': () => {
      stage.setLink({ kind: 'refused', code: 'not-signed-in' });
      stage.signInResult = {
        kind: 'refused',
        problem: { code: 'new-password-needed', field: 'newPassword', retryAfterMs: null },
      };
      stage.wish({ kind: 'sign-in', request: { name: 'lan', password: 'x7k2m-a9q4r-c3t8v-n5w6z' } });
    },
    'account-recovered': () => {
      stage.called();
      stage.overview = {
        ...stage.overview,
        accountsRecovered: [{ name: 'Quản trị', by: 'code', at: NOW - 95 * MINUTE }],
      };
      stage.atCounter();
    },
    connecting: () => undefined,
    counters: () => {
      localStorage.clear();
      stage.signInAs('administrator');
      stage.push('queue-overview', { key: null, stamp, body: stage.overview });
    },
    closed: () => {
      stage.counter.status = 'closed';
      stage.counter.holder = null;
      stage.fillLine();
      stage.atCounter();
    },
    paused: () => {
      stage.called();
      stage.counter.status = 'paused';
      stage.atCounter();
    },
    'paused-without-pin': () => {
      stage.hasPin = false;
      stage.called();
      stage.counter.status = 'paused';
      stage.atCounter();
    },
    'paused-with-another': () => {
      stage.overview = {
        ...stage.overview,
        counters: stage.overview.counters.map((one) =>
          one.counterId === 'quay-5' ? { ...one, status: 'open', holder: LAN } : one,
        ),
      };
      stage.called();
      stage.counter.status = 'paused';
      stage.atCounter();
    },
    held: () => {
      stage.called();
      stage.counter.holder = HOA;
      stage.atCounter();
    },
    empty: () => stage.atCounter(),
    ready: () => {
      stage.fillLine();
      stage.atCounter();
    },
    called: () => {
      stage.called();
      stage.atCounter();
    },
    // UI7: a part did not come; said once what says so is there. Somebody works on the page: left alone it would load itself anew.
    renewal: () => {
      stage.called();
      stage.atCounter();
      const say = () => {
        window.dispatchEvent(new Event('pointerdown'));
        window.dispatchEvent(new Event('vite:preloadError'));
        const page = document.querySelector('mc-staff-page')?.shadowRoot;
        if (page?.querySelector('mc-renewal-banner') === null) setTimeout(say, 100);
      };
      say();
    },
    'waiting-for-voice': () => {
      stage.called();
      const until = NOW + 55_000;
      const voice = { kind: 'waiting', before: 2, until } as const;
      stage.counter.change({ announcements: 2, noShowAllowedAt: until + 30_000, voice });
      stage.atCounter();
    },
    'being-called': () => {
      stage.called();
      const until = NOW + 55_000;
      stage.counter.change({ announcements: 2, noShowAllowedAt: until + 30_000, voice: { kind: 'speaking', until } });
      stage.atCounter();
    },
    announced: () => {
      stage.called();
      stage.counter.change({ announcements: 2, noShowAllowedAt: NOW + 24_000 });
      stage.atCounter();
    },
    serving: () => {
      stage.called();
      stage.counter.change({ status: 'serving', servingSince: NOW - 185_000 });
      stage.counter.unlisted = 31;
      stage.atCounter();
    },
    question: () => {
      stage.called();
      stage.atCounter();
      stage.refuseWith = {
        code: 'confirm-current',
        current: { ticketId: '1-A042' as TicketId, number: 'A042' as TicketNumber },
        until: NOW + 30_000,
      };
      setTimeout(() => stage.key('Enter'), 100);
    },
    'too-early': () => {
      stage.called();
      stage.atCounter();
      stage.refuseWith = { code: 'no-show-too-early', announcementsMissing: 1, allowedAt: null };
      setTimeout(() => stage.key('-'), 100);
    },
    leave: () => {
      stage.called();
      stage.atCounter();
      setTimeout(() => stage.key('9'), 100);
    },
    busy: () => {
      stage.busy();
      stage.atCounter();
    },
    outcomes: () => {
      stage.busy();
      stage.serving();
      stage.atCounter();
      setTimeout(() => stage.press('.', '2', '8', '8', 'Escape'), 0);
    },
    visit: () => {
      stage.busy();
      stage.serving();
      const residence = { serviceId: 's-2' as ServiceId, name: { vi: 'Cư trú, căn cước', en: 'Residence', km: null } };
      stage.counter.change({
        otherParts: [residence],
        callKind: 'returned',
        startConfirmed: false,
        absentUntil: NOW + 90_000,
      });
      stage.atCounter();
    },
    more: () => {
      stage.busy();
      stage.serving();
      stage.atCounter();
      stage.press('*');
    },
    park: () => {
      stage.busy();
      stage.serving();
      stage.atCounter();
      stage.press('7');
    },
    transfer: () => {
      stage.busy();
      stage.serving();
      stage.atCounter('supervisor');
      stage.press('8');
    },
    'transfer-counter': () => {
      stage.busy();
      stage.serving();
      stage.atCounter();
      stage.press('8', '6');
    },
    line: () => {
      stage.busy();
      stage.atCounter();
      stage.press('2');
    },
    'line-ticket': () => {
      stage.busy();
      stage.atCounter();
      stage.press('2', '1');
    },
    reason: () => {
      stage.busy();
      stage.atCounter();
      stage.press('2', '1', '1');
    },
    outcome: () => {
      stage.busy();
      stage.serving();
      stage.atCounter();
      stage.press('.', '2', '8');
    },
    'leave-parked': () => {
      stage.busy();
      stage.atCounter();
      stage.press('9');
    },
    'last-counter': () => {
      stage.called();
      stage.atCounter();
      stage.refuseWith = { code: 'last-counter-of-line', waiting: 7, serviceIds: [] };
      stage.press('9', '1');
    },
    practice: () => {
      stage.fillLine();
      stage.counter.line = stage.counter.line
        .slice(0, 2)
        .map((one, nth) => ({ ...one, number: `T00${nth + 1}` as TicketNumber }));
      stage.counter.callFirst('oldest-first');
      stage.counter.also = { practice: { until: NOW + 14 * MINUTE, waiting: 1, current: 'T001' as TicketNumber } };
      stage.atCounter();
    },
    two: () => {
      stage.busy();
      stage.serving();
      stage.overview = {
        ...stage.overview,
        counters: stage.overview.counters.map((one) =>
          one.counterId === 'quay-5'
            ? { ...one, status: 'open', holder: LAN, currentNumber: 'S007' as TicketNumber }
            : one,
        ),
      };
      stage.atCounter();
    },
    ended: () => {
      stage.called();
      stage.counter.also = { callingEnded: true };
      stage.overview = { ...stage.overview, callingEndedAt: NOW - 5 * MINUTE, breakUntil: NOW + 30 * MINUTE };
      stage.atCounter();
    },
    many: () => {
      stage.called();
      stage.overview = {
        ...stage.overview,
        manyAtOnce: [many()],
        stopped: { reason: 'meeting', reopensAt: NOW + 45 * MINUTE },
      };
      stage.atCounter();
    },
    lost: () => {
      stage.called();
      stage.atCounter();
      stage.setLink({ kind: 'lost' });
      setTimeout(() => stage.key('Enter'), 100);
    },
    machines: () => {
      stage.called();
      stage.atCounter();
      stage.push('device-health', { key: null, stamp, body: troubledHealth() });
    },
    devices: () => stage.goTo('devices'),
    accounts: () => stage.goTo('accounts'),
    locked: () => {
      stage.lockLeftMs = 0;
      stage.goTo('accounts');
    },
    'panel-locked': () => {
      stage.called();
      Object.assign(stage, { lockLeftMs: 0, atPairedPc: false });
      stage.atCounter();
    },
    'lock-soon': () => {
      stage.lockLeftMs = 45_000;
      stage.goTo('accounts');
    },
    ...settingsScenes(stage),
    records: () => stage.goTo('records'),
    password: () => stage.goTo('password'),
    'sign-out-in-vain': () => stage.goTo('sign-out'),
    recovery: () => {
      stage.setLink({ kind: 'refused', code: 'not-signed-in' });
      setTimeout(() => {
        const page = document.querySelector('mc-staff-page')?.shadowRoot;
        const form = page?.querySelector('mc-sign-in-screen')?.shadowRoot;
        form?.querySelector<HTMLButtonElement>('[data-test=recovery]')?.click();
      }, 100);
    },
  };
}
