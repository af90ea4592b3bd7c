import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import {
  machineActReplySchema,
  type DeviceHealthView,
  type MachineActReply,
  type PrinterState,
  type ServiceId,
  type TicketId,
  type TicketIssuedOutcome,
} from '@motcua/protocol';

import { freePort, HubProcess, type HubPlace } from '../../harness/hub-process.ts';
import { eventually } from '../../harness/office-pages.ts';
import { pairOwnPage, signIn, type Admission } from '../../harness/public-door.ts';
import { RawClient } from '../../harness/raw-client.ts';
import { changeSettings } from '../../harness/change-settings.ts';
import type { TruePrinter } from '../../harness/virtual-printer/true-printer.ts';
import { KILL_POINT_VARIABLE, type KillPoint } from './kill-point.ts';
import type { InTheEnd } from './kill-moments.ts';

const ANSWER_WITHIN_MS = 30_000;
const ENDED_WITHIN_MS = 30_000;
const TOO_OLD_MS = 4 * 60_000;

/** An office whose hub is killed and started again, while its printer goes on and keeps its own truth. */
export class KillOffice {
  readonly #place: HubPlace;
  readonly #point: string;
  readonly #printer: TruePrinter;
  #hub: HubProcess;
  #kiosk: RawClient;
  #officer: RawClient;
  readonly #doors: { readonly kiosk: Admission; readonly officer: Admission };

  private constructor(
    place: HubPlace,
    point: string,
    printer: TruePrinter,
    hub: HubProcess,
    doors: { readonly kiosk: Admission; readonly officer: Admission },
  ) {
    this.#place = place;
    this.#point = point;
    this.#printer = printer;
    this.#hub = hub;
    this.#doors = doors;
    this.#kiosk = new RawClient('kiosk', doors.kiosk);
    this.#officer = new RawClient('staff', doors.officer);
  }

  static async open(printer: TruePrinter): Promise<KillOffice> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-'));
    const point = `${dataFolder}-kill-point.json`;
    const preload = new URL('./kill-point.ts', import.meta.url).href;
    const place = { dataFolder, port: await freePort(), preload, env: { [KILL_POINT_VARIABLE]: point } };
    const hub = await HubProcess.start(place);
    const { names, password } = hub.demoSignIn;
    const doorOf = (name: string | undefined) => signIn(hub.url, name ?? '', password);
    const doors = { kiosk: await pairOwnPage(hub.url, 'kiosk', 'Kiosk 1'), officer: await doorOf(names[0]) };
    // As an administrator names it: a start need not know of it.
    await changeSettings(await doorOf(names.at(-1)), (settings) => ({
      ...settings,
      printers: settings.printers.map((each) => ({ ...each, connection: printer.connection })),
    }));
    return new KillOffice(place, point, printer, hub, doors);
  }

  async untilPrinterIs(wanted: PrinterState): Promise<void> {
    await this.#kiosk.connected(ANSWER_WITHIN_MS);
    await eventually(() => {
      const state = this.#kiosk.lastView('kiosk-menu')?.printers[0]?.state;
      if (state !== wanted) throw new Error(`the printer is ${String(state)}, not ${wanted}`);
    }, ANSWER_WITHIN_MS);
  }

  async press(): Promise<TicketIssuedOutcome> {
    const { reply } = await this.#kiosk.send(
      {
        ...{ type: 'issue-ticket', person: null, oneMore: true, priority: 'ordinary', needs: [], language: 'vi' },
        serviceIds: ['ho-tich' as ServiceId],
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome;
  }

  async reprint(ticketId: TicketId): Promise<void> {
    const command = { type: 'reprint-slip', ticketId, jobId: null, reason: 'lost', printerId: null } as const;
    const { reply } = await this.#officer.send(command, ANSWER_WITHIN_MS);
    if (reply.kind !== 'accepted') throw new Error(JSON.stringify(reply));
  }

  /** SL10: staff have a test slip printed; null: the hub is gone before it is known what became of it. */
  async printTestSlip(printerId: string): Promise<MachineActReply | null> {
    const { url, cookie } = this.#doors.officer;
    const headers = { 'content-type': 'application/json', origin: url, cookie: cookie ?? '' };
    const body = JSON.stringify({ act: 'print-test-slip', printerId, size: 'full' });
    try {
      const answer = await fetch(`${url}/api/machines/acts`, { method: 'POST', headers, body });
      return machineActReplySchema.parse(await answer.json());
    } catch {
      return null;
    }
  }

  /** From now on the hub ends itself there. */
  arm(point: KillPoint): void {
    writeFileSync(this.#point, JSON.stringify(point));
  }

  async ended(): Promise<void> {
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      limit = setTimeout(() => {
        reject(new Error('the hub has not come to the moment in which it was to end'));
      }, ENDED_WITHIN_MS);
    });
    await Promise.race([this.#hub.ended(), late]);
    clearTimeout(limit);
    rmSync(this.#point, { force: true });
  }

  async kill(): Promise<void> {
    await this.#hub.kill();
  }

  /** What waits grows too old, as while the power is off. */
  growOld(): void {
    const database = new DatabaseSync(join(this.#place.dataFolder, 'motcua.sqlite'));
    database.prepare(`UPDATE slip_jobs SET created_at = created_at - ? WHERE state = 'todo'`).run(TOO_OLD_MS);
    database.close();
  }

  /** Starts the hub again, and lets it end itself once more. */
  async startAndEnd(point: KillPoint): Promise<void> {
    this.arm(point);
    const started = await HubProcess.start(this.#place).catch((fault: unknown) => {
      // It may end before it has said that it is ready.
      if (fault instanceof Error && fault.message.includes('SIGKILL')) return null;
      throw fault;
    });
    await started?.ended();
    rmSync(this.#point, { force: true });
  }

  /** Starts the hub again; everybody comes back with nothing in mind. */
  async start(): Promise<void> {
    this.#kiosk.close();
    this.#officer.close();
    this.#hub = await HubProcess.start(this.#place);
    this.#kiosk = new RawClient('kiosk', this.#doors.kiosk);
    this.#officer = new RawClient('staff', this.#doors.officer);
    await this.#officer.connected(ANSWER_WITHIN_MS);
  }

  get health(): DeviceHealthView | null {
    return this.#officer.lastView('device-health');
  }

  /** What became of a number: the printer's word, and what staff are told. */
  endOf({ ticketId, slipCode }: TicketIssuedOutcome): InTheEnd {
    const staff = this.health?.slipsToCheck.entries.filter((slip) => slip.ticketId === ticketId) ?? [];
    return {
      paper: this.#printer.slips.filter(({ code }) => code === slipCode).map(({ isCopy }) => (isCopy ? 'copy' : 'A')),
      staff: staff.map(({ state }) => state),
    };
  }

  async close(): Promise<void> {
    this.#kiosk.close();
    this.#officer.close();
    await this.#hub.kill();
    rmSync(this.#point, { force: true });
    rmSync(this.#place.dataFolder, { recursive: true, force: true });
  }
}
