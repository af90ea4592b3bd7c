import { setImmediate as soon } from 'node:timers';
import type { DeviceId, HubEpoch } from '@motcua/protocol/vocabulary';
import type { ViewBody, ViewMessage, ViewName } from '@motcua/protocol';
import type { QueueEvent } from '../domain/events.ts';
import type { SettingsIndex } from '../domain/queue-state.ts';
import type { Appliance } from '../ports/appliances.ts';
import type { Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { ViewPublisher } from '../ports/view-publisher.ts';
import { makeView, type ViewSources } from './make-view.ts';
import { Pace } from './pace.ts';
import { TouchedCounters } from './touched-counters.ts';
import { VoiceCounters } from './voice-counters.ts';

/** Views that depend on time or devices go out at most this often. */
const DEVICE_VIEWS_EVERY_MS = 1_000;
/** Nobody reads a menu or a list faster; with many presses at once they would cost more than the presses. */
const LISTS_EVERY_MS = 100;

/** Views that also change with time or devices: what everyone has is kept, to send the next only when it differs. */
const COMPARED: ReadonlySet<ViewName> = new Set([
  'kiosk-menu',
  'kiosk-slips',
  'call-board',
  'queue-overview',
  'device-health',
  'rating-desk',
  'display-look',
  'display-voice',
]);

export type PublishViewsParts = {
  readonly sources: ViewSources;
  readonly publisher: ViewPublisher;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly hubEpoch: HubEpoch;
  /** The journal's last sequence number. */
  readonly revision: () => number;
};

export type ViewBoard = {
  /** The view as it is now, freshly stamped, for a newcomer; null where it does not exist. */
  current(view: ViewName, key: string | null): ViewMessage | null;
  /**
   * The queue has moved: publishes what the events touch. The call board and the counters that acted at once, the rest
   * at most every 100 ms each.
   */
  afterCommit(events: readonly QueueEvent[]): void;
  /** An announcement has begun or ended: the counters whose call waits for it see it, at most every 100 ms each. */
  voiceMoved(): void;
  /** A slip or a device has changed: publishes within a second, if the content differs. */
  devicesChanged(kioskId: string | null): void;
  /** MC2: a display is to sound its chime, at once. */
  trialAsked(deviceId: DeviceId): void;
  /** DP10: a display is to show its calibration page, or no longer, at once. */
  calibrationAsked(deviceId: DeviceId): void;
  /** UI6: a kiosk shall ask for the measure of its glass, or no longer, or has one now. */
  glassChanged(deviceId: DeviceId): void;
  /** VO5: these displays are to speak or not, or otherwise than before. */
  voiceChanged(deviceIds: readonly DeviceId[]): void;
  /** How every machine is now, for whoever measures. */
  deviceHealth(): ViewBody<'device-health'> | null;
  /** Time has passed: publishes views whose content depends on it, if it differs. */
  tick(): void;
  /** Nothing that is still due comes any more: what it would be made from is closed next. */
  stop(): void;
};

/** Makes views, stamps them and hands them to whoever watches. Complete each time; there are no deltas. */
export function createViewBoard(parts: PublishViewsParts): ViewBoard {
  const { sources, publisher, timers, logger, hubEpoch } = parts;
  let viewSeq = 0;
  /** The content that all watchers have; missing where that is not known. */
  const lastBodies = new Map<string, string>();
  const changedKiosks = new Set<string>();
  let lastDevicesAt = Number.NEGATIVE_INFINITY;
  let isDeviceRoundDue = false;
  let isStopped = false;
  let cancelDeviceRound = (): void => undefined;
  const touchedCounters = new TouchedCounters();
  const voiceCounters = new VoiceCounters();
  const pace = new Pace({ clock: sources.clock, timers, everyMs: LISTS_EVERY_MS });
  let touched: readonly QueueEvent[] = [];
  /** What the looks of all displays were last made from. */
  let looksOf: { readonly index: SettingsIndex | null; readonly date: string | null } = { index: null, date: null };

  function current(view: ViewName, key: string | null): ViewMessage | null {
    const body = makeView(sources, view, key);
    if (body === null) return null;
    // Whoever came earlier may have other content: then the next round is for everyone.
    if (COMPARED.has(view) && lastBodies.get(slotOf(view, key)) !== JSON.stringify(body)) {
      lastBodies.delete(slotOf(view, key));
    }
    return stamped(view, key, body);
  }

  function stamped(view: ViewName, key: string | null, body: ViewMessage['body']): ViewMessage {
    viewSeq += 1;
    const stamp = { hubEpoch, viewSeq, revision: parts.revision(), hubTime: sources.clock.now() };
    return { view, key, stamp, body } as ViewMessage;
  }

  function publish(view: ViewName, key: string | null): void {
    if (!publisher.isWanted(view, key)) return;
    const body = makeView(sources, view, key);
    if (body === null) return;
    if (COMPARED.has(view)) lastBodies.set(slotOf(view, key), JSON.stringify(body));
    publisher.publish(stamped(view, key, body));
  }

  function publishIfChanged(view: ViewName, key: string | null): void {
    if (!publisher.isWanted(view, key)) return;
    try {
      const body = makeView(sources, view, key);
      if (body === null) return;
      const text = JSON.stringify(body);
      if (lastBodies.get(slotOf(view, key)) === text) return;
      lastBodies.set(slotOf(view, key), text);
      publisher.publish(stamped(view, key, body));
    } catch (fault) {
      // The slips cannot be read now; the next round tries again.
      logger.error({ err: fault, view }, 'view not made');
    }
  }

  /** The waiting room first: a call is seen before anyone's list is refreshed. */
  function afterCommit(committed: readonly QueueEvent[]): void {
    // SE2: the end of an announcement is seen at counters alone.
    const events = committed.filter((event) => event.type !== 'AnnouncementEnded');
    if (events.length < committed.length) voiceMoved();
    if (events.length === 0) return;
    publish('call-board', null);
    if (touched.length === 0) soon(publishRest);
    touched = [...touched, ...events];
  }

  /** Whoever pressed sees the result at once; what others' presses changed waits for its time. */
  function publishRest(): void {
    const events = touched;
    touched = [];
    if (events.some(({ type }) => type === 'SettingsApplied')) {
      const appliances = sources.appliances.list();
      publishLooks(appliances);
      tellKiosks(appliances);
    }
    const { acting, looking } = touchedCounters.after(sources.state(), events);
    for (const counterId of acting) pace.atOnce(slotOf('counter', counterId), () => publish('counter', counterId));
    for (const view of ['kiosk-menu', 'queue-overview'] as const) {
      pace.whenDue(slotOf(view, null), () => publish(view, null));
    }
    // Numbers are given all day long; whom the pages at counters ask changes with a visit's end.
    pace.whenDue(slotOf('rating-desk', null), () => publishIfChanged('rating-desk', null));
    for (const counterId of looking) pace.whenDue(slotOf('counter', counterId), () => publish('counter', counterId));
  }

  /**
   * DP4: each display has a look of its own. What it is made from changes with the settings and with the date, when things
   * of the playlist come and go (DP8): a round of every second leaves it alone otherwise.
   */
  function publishLooks(appliances: readonly Appliance[] | null): void {
    const { index } = sources.state();
    const date = index?.calendar.localMoment(sources.clock.now()).date ?? null;
    if (index === looksOf.index && date === looksOf.date) return;
    looksOf = { index, date };
    for (const { deviceId, role, connected } of appliances ?? sources.appliances.list()) {
      if (role === 'display' && connected) publishIfChanged('display-look', deviceId);
    }
  }

  /** SL2: where a kiosk's slips come out may have changed. It hears so together with how the printers are. */
  function tellKiosks(appliances: readonly Appliance[]): void {
    for (const { deviceId, role, connected } of appliances) {
      if (role === 'kiosk' && connected) devicesChanged(deviceId);
    }
  }

  function voiceMoved(): void {
    for (const counterId of voiceCounters.moved(sources.state())) {
      pace.whenDue(slotOf('counter', counterId), () => publish('counter', counterId));
    }
  }

  function devicesChanged(kioskId: string | null): void {
    if (kioskId !== null) changedKiosks.add(kioskId);
    if (isDeviceRoundDue || isStopped) return;
    isDeviceRoundDue = true;
    const sinceLast = sources.clock.monotonicMs() - lastDevicesAt;
    cancelDeviceRound = timers.after(Math.max(0, DEVICE_VIEWS_EVERY_MS - sinceLast), deviceRound);
  }

  function deviceRound(): void {
    cancelDeviceRound();
    isDeviceRoundDue = false;
    lastDevicesAt = sources.clock.monotonicMs();
    const kiosks = [...changedKiosks];
    changedKiosks.clear();
    for (const kioskId of kiosks) publishIfChanged('kiosk-slips', kioskId);
    publishIfChanged('call-board', null);
    publishLooks(null);
    publishIfChanged('kiosk-menu', null);
    publishIfChanged('queue-overview', null);
    publishIfChanged('device-health', null);
    publishIfChanged('rating-desk', null);
  }

  function tick(): void {
    if (sources.clock.monotonicMs() - lastDevicesAt >= DEVICE_VIEWS_EVERY_MS) deviceRound();
    else devicesChanged(null);
  }

  function stop(): void {
    isStopped = true;
    cancelDeviceRound();
    pace.stop();
  }

  function deviceHealth(): ViewBody<'device-health'> | null {
    return makeView(sources, 'device-health', null) as ViewBody<'device-health'> | null;
  }

  return {
    ...{ deviceHealth, current, afterCommit, voiceMoved, devicesChanged, tick, stop },
    trialAsked: (deviceId) => publish('display-trial', deviceId),
    calibrationAsked: (deviceId) => publish('display-look', deviceId),
    glassChanged: (deviceId) => {
      publish('kiosk-glass', deviceId);
      devicesChanged(null);
    },
    voiceChanged: (deviceIds) => deviceIds.forEach((deviceId) => publishIfChanged('display-voice', deviceId)),
  };
}

function slotOf(view: ViewName, key: string | null): string {
  return `${view} ${key ?? ''}`;
}
