import type { DeviceId, HelpId, HelpNumber, HelpRequestView, TicketNumber } from '@motcua/protocol';
import { manyTroubles } from './machine-scenes.ts';
import { HOA, LAN, many, MINUTE, NOW, stamp, troubledHealth, type PreviewStage } from './preview-stage.ts';

/** The counter on its worst morning: everything that stands above a ticket stands there, and the ticket whole below it. */
export function crowdedScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  const crowd = (): void => {
    stage.busy();
    const { overview } = stage;
    stage.overview = {
      ...overview,
      help: [help(1, 'guide'), help(2, 'alarm'), help(3, 'guide')],
      services: overview.services.map((service) => ({ ...service, longestWaitSince: NOW - 47 * MINUTE })),
      breakUntil: NOW + 30 * MINUTE,
      stopped: { reason: 'meeting', reopensAt: NOW + 45 * MINUTE },
      manyAtOnce: [many()],
      counters: overview.counters.map((one) =>
        one.counterId === 'quay-5'
          ? { ...one, status: 'open', holder: LAN, currentNumber: 'S007' as TicketNumber }
          : one,
      ),
    };
  };
  const show = (): void => {
    stage.atCounter();
    const health = { ...manyTroubles(), slipsToCheck: troubledHealth().slipsToCheck };
    const [first, ...rest] = health.printers;
    if (first === undefined) throw new Error('there is no printer');
    const low = { ...first, state: 'ready', paper: { ...first.paper, isLow: true } } as const;
    stage.push('device-health', { key: null, stamp, body: { ...health, printers: [low, ...rest] } });
  };
  return {
    'crowded-called': () => {
      crowd();
      show();
    },
    'crowded-serving': () => {
      crowd();
      stage.serving();
      show();
    },
    'waits-long': () => {
      stage.busy();
      const { counter } = stage;
      const waited = [34, 26, 24];
      counter.line = counter.line.map((one, nth) => ({
        ...one,
        issuedAt: counter.hubTime - (waited[nth] ?? 9) * MINUTE,
      }));
      stage.atCounter();
    },
    'crowded-question': () => {
      crowd();
      show();
      stage.press('9');
    },
    'machines-many': () => {
      stage.busy();
      show();
    },
  };
}

/** One that nobody has taken, asked so many minutes ago. */
export function help(minutes: number, kind: HelpRequestView['kind']): HelpRequestView {
  const askedAt = NOW - minutes * MINUTE;
  return {
    ...{ helpId: `1-${minutes}` as HelpId, kind, askedAt, forAllAt: askedAt, isForAll: true },
    number: kind === 'alarm' ? null : (`HD${minutes}` as HelpNumber),
    from:
      kind === 'alarm'
        ? { kind: 'counter', counterId: 'quay-1' as never, label: '1' }
        : { kind: 'kiosk', deviceId: 'd-0' as DeviceId, place: 'search', service: null, language: 'km' },
    takenBy: minutes === 3 ? HOA : null,
    takenAt: minutes === 3 ? NOW - MINUTE : null,
    practice: false,
  };
}
