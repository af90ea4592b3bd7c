import type { DeviceId, PrinterId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import { MemorySlipOutbox } from '../../adapters/memory/slip-outbox.ts';
import { addSlip, type StoredSlips } from '../../adapters/memory/stored-slips.ts';
import type { SlipJob } from '../../ports/slip-outbox.ts';
import { slipJobId } from '../../reactions/slip-job.ts';
import { startDeviceDispatcher } from '../device-dispatcher.ts';
import { TestSlips } from '../test-slips.ts';
import { ManualTime } from './manual-time.ts';
import { ScriptedPrinter } from './scripted-printer.ts';

export const OWN = 'p1' as PrinterId;
export const OTHER = 'p2' as PrinterId;

/** A dispatcher on an outbox in memory, with a printer that kiosks are bound to and another one beside it. */
export function dispatcherRig() {
  const slips: StoredSlips = new Map();
  const outbox = new MemorySlipOutbox(slips);
  const printer = new ScriptedPrinter(OWN);
  const other = new ScriptedPrinter(OTHER);
  const fallbacks = new Map<PrinterId, PrinterId>();
  const time = new ManualTime();
  const changes: string[] = [];
  /** Tickets that have another number than on the paper. */
  const numbers = new Map<TicketId, TicketNumber>();
  let wake = (): void => undefined;
  const testSlips = new TestSlips({ clock: time, timers: time, onAsked: () => wake() });
  const add = (nth: number, jobId?: string): SlipJob => {
    const ticketId = `1-${nth}` as TicketId;
    const job = {
      jobId: jobId ?? slipJobId(ticketId, 0),
      ticketId,
      number: `A00${nth}` as TicketNumber,
      printerId: OWN,
      deviceId: 'kiosk-1' as DeviceId,
      dayOrdinal: 1,
      createdAt: time.now(),
      copy: false,
      content: {} as SlipJob['content'],
    };
    addSlip(slips, job);
    return job;
  };
  const begin = () => {
    const dispatcher = startDeviceDispatcher({
      ...{ outbox, rolls: outbox.rolls, testSlips, clock: time, timers: time },
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
      fallbacks: {
        printerIds: () => [...fallbacks.keys()],
        fallbackOf: (printerId) => fallbacks.get(printerId) ?? null,
        stateOf: (printerId) => [printer, other].find((each) => each.printerId === printerId)?.state ?? null,
      },
      isMorning: () => true,
      numberOf: (ticketId) => numbers.get(ticketId) ?? null,
      onSlipChanged: ({ state }) => changes.push(state),
    });
    ({ wake } = dispatcher);
    return dispatcher;
  };
  const start = () => {
    const dispatcher = begin();
    return { ...dispatcher, ...dispatcher.attend(printer) };
  };
  const states = (): string[] => [...slips.values()].map((slip) => `${slip.jobId} ${slip.state}`);
  return { outbox, printer, other, fallbacks, testSlips, time, changes, numbers, add, begin, start, states };
}
