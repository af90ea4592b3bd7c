import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  MAX_WATCHED_COUNTERS,
  type Command,
  type CommandOutcome,
  type CounterId,
  type CounterView,
  type DeviceHealthView,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol';
import { changeSettings } from './change-settings.ts';
import { freePort, HubProcess } from './hub-process.ts';
import type { OfficePage } from './office-pages.ts';
import { pairOwnPage, signIn } from './public-door.ts';
import { RawClient } from './raw-client.ts';

const WITHIN_MS = 20_000;

/** A clip as the page gave it to the sound card, by the card's clock in seconds. */
export type Heard = {
  readonly of: number | null;
  readonly name: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly stoppedAt: number | null;
};

type Place = { readonly dataFolder: string; readonly port: number; readonly counters: number };
type CurrentVoice = NonNullable<CounterView['current']>['voice'];

export type Called = { readonly ticketId: TicketId; readonly number: string; readonly counterId: CounterId };

/** An office with as many counters as a test wants, each calling for everything, and one clerk who works them all. */
export class VoiceOffice {
  hub: HubProcess;
  readonly #dataFolder: string;
  readonly #port: number;
  readonly #counters: number;
  readonly #clerk: RawClient;
  readonly #kiosk: RawClient;
  readonly #current = new Map<CounterId, TicketId>();
  /** Who was there before the last call: an undo brings them back. */
  readonly #before = new Map<CounterId, TicketId>();
  #firstWatched: number | null = null;

  private constructor(hub: HubProcess, place: Place, clerk: RawClient, kiosk: RawClient) {
    this.hub = hub;
    this.#dataFolder = place.dataFolder;
    this.#port = place.port;
    this.#counters = place.counters;
    this.#clerk = clerk;
    this.#kiosk = kiosk;
  }

  static async open(counters: number): Promise<VoiceOffice> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-voice-'));
    const port = await freePort();
    const hub = await HubProcess.start({ dataFolder, port });
    const { names, password } = hub.demoSignIn;
    const administrator = await signIn(hub.url, names.at(-1) ?? '', password);
    await changeSettings(administrator, (settings) => ({
      ...settings,
      counters: Array.from({ length: counters }, (_, n) => ({
        ...(settings.counters[0] ?? raise('the demo has no counters')),
        counterId: counterIdOf(n + 1),
        label: String(n + 1),
        serviceIds: settings.services.map(({ serviceId }) => serviceId),
        mainServiceIds: [],
      })),
      boardLines: [],
      keypadLines: [],
      scanners: [],
    }));
    const clerk = new RawClient('staff', await signIn(hub.url, names[0] ?? '', password));
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số'));
    await Promise.all([clerk.connected(WITHIN_MS), kiosk.connected(WITHIN_MS)]);
    const office = new VoiceOffice(hub, { dataFolder, port, counters }, clerk, kiosk);
    for (let n = 1; n <= counters; n += 1) {
      await office.#done(clerk, { type: 'open-counter', counterId: counterIdOf(n) });
    }
    return office;
  }

  async takeNumbers(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      await this.#done(this.#kiosk, {
        ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      });
    }
  }

  /** Calls at the first so many counters, all in the same moment. */
  callAtOnce(count: number): Promise<Called[]> {
    return Promise.all(Array.from({ length: count }, (_, n) => this.call(n + 1)));
  }

  async call(counter: number): Promise<Called> {
    const counterId = counterIdOf(counter);
    const expectedCurrent = this.#current.get(counterId) ?? null;
    const settle = expectedCurrent === null ? null : 'came';
    const outcome = await this.#done(this.#clerk, { type: 'call-next', counterId, expectedCurrent, settle });
    if (outcome.type !== 'ticket-called') throw new Error(`nobody was called: ${JSON.stringify(outcome)}`);
    const { ticketId, number } = outcome;
    if (expectedCurrent === null) this.#before.delete(counterId);
    else this.#before.set(counterId, expectedCurrent);
    this.#current.set(counterId, ticketId);
    return { ticketId, number, counterId };
  }

  /** Takes the last act at a counter back, as the clerk sees it there. */
  async undo(counter: number): Promise<void> {
    const counterId = counterIdOf(counter);
    const current = this.#current.get(counterId);
    // A view of before the call may still be the last one.
    const view = await this.#viewOf(counter, (one) => one.current?.ticketId === current);
    const act = view.undo?.act ?? raise('there is nothing to undo');
    await this.#done(this.#clerk, { type: 'undo-act', counterId, act, reason: 'staff-mistake' });
    const before = this.#before.get(counterId);
    if (before === undefined) this.#current.delete(counterId);
    else this.#current.set(counterId, before);
  }

  /** How far the voice is with the call at a counter, as its page shows it; null: nobody is called there. */
  async voiceAt(counter: number): Promise<CurrentVoice | null> {
    return (await this.#viewOf(counter)).current?.voice ?? null;
  }

  /** The displays that are connected, as the page of machines says whether they are heard. */
  voices(): DeviceHealthView['voices'] {
    return this.#clerk.lastView('device-health')?.voices ?? [];
  }

  /**
   * What the clerk's page shows of a counter. It looks at as many as a page may, so that asking one after the other
   * again and again does not use up what a connection may ask for.
   */
  async #viewOf(counter: number, isIt: (view: CounterView) => boolean = () => true): Promise<CounterView> {
    const counterId = counterIdOf(counter);
    const first = counter - ((counter - 1) % MAX_WATCHED_COUNTERS);
    if (this.#firstWatched !== first) {
      const last = Math.min(this.#counters, first + MAX_WATCHED_COUNTERS - 1);
      await this.#clerk.watchCounters(Array.from({ length: last - first + 1 }, (_, n) => counterIdOf(first + n)));
    }
    this.#firstWatched = first;
    const deadline = performance.now() + WITHIN_MS;
    for (;;) {
      const view = this.#clerk.lastCounterView(counterId);
      if (view !== null && isIt(view)) return view;
      if (performance.now() > deadline) throw new Error(`${counterId} was not shown in time`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The hub dies as by a power cut, and is there again on the same data. */
  async restart(): Promise<void> {
    await this.hub.kill();
    this.#firstWatched = null;
    this.hub = await HubProcess.start({ dataFolder: this.#dataFolder, port: this.#port });
    await Promise.all([this.#clerk.connected(WITHIN_MS), this.#kiosk.connected(WITHIN_MS)]);
  }

  async close(): Promise<void> {
    this.#clerk.close();
    this.#kiosk.close();
    await this.hub.stop();
    rmSync(this.#dataFolder, { recursive: true, force: true });
  }

  async #done(who: RawClient, command: Command): Promise<CommandOutcome> {
    const { reply } = await who.send(command, WITHIN_MS);
    if (reply.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    return reply.outcome;
  }
}

/** What a display page has given to its sound card so far. */
export function heardBy(display: OfficePage): Promise<Heard[]> {
  return display.page.evaluate(() => {
    type Page = Element & { voice: { played: () => Heard[] } };
    return [...(document.querySelector('mc-display-page') as Page).voice.played()];
  });
}

/** Whether a display page has its clips and may sound. */
export function canSpeak(display: OfficePage): Promise<boolean> {
  return display.page.evaluate(() => {
    type Page = Element & { voice: { isReady: () => boolean } | null };
    return document.querySelector<Page>('mc-display-page')?.voice?.isReady() ?? false;
  });
}

function counterIdOf(n: number): CounterId {
  return `quay-${n}` as CounterId;
}

function raise(what: string): never {
  throw new Error(what);
}
