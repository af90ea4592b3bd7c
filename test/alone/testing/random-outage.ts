import { readFileSync } from 'node:fs';
import type { SendResult } from '@motcua/client';
import type { CommandId, TicketId } from '@motcua/protocol';
import { SeededRandom } from '../../harness/seeded-random.ts';
import { type OutageOffice, type KioskName, type Way } from './outage-office.ts';

const NAMES: readonly KioskName[] = ['kiosk-1', 'kiosk-2'];
const SERVICES = ['ho-tich', 'cu-tru', 'chung-thuc'];
const STEPS = 32;

type Press = { readonly name: KioskName; readonly commandId: CommandId; result: SendResult | 'killed' | null };

/** What was promised to people, and what the hub's line holds in the end. */
export type OutageTold = {
  readonly presses: readonly Press[];
  readonly office: OutageOffice;
  /** Records of numbers that have not left a kiosk's log. */
  readonly leftInLogs: number;
};

/**
 * One random stretch of some minutes: presses, cut cables, a hub and kiosks that are killed, answers that are lost, papers that
 * run out. In the end everything is well again, and whatever was given has been handed over.
 */
export async function playRandomOutage(seed: number, office: OutageOffice): Promise<OutageTold> {
  const source = new SeededRandom(seed);
  const random = () => source.next();
  const among = <T>(all: readonly T[]): T => source.pick(all);
  const presses: Press[] = [];
  let losses = 0;
  office.way = () => (random() < losses ? among<Way>(['request-lost', 'reply-lost']) : 'well');

  const press = (name: KioskName) => {
    const kiosk = office.kiosk(name);
    if (kiosk.page === null) return;
    const made: Press = { name, commandId: kiosk.nextCommandId, result: null };
    presses.push(made);
    void kiosk.press(among(SERVICES)).then((result) => (made.result ??= result));
  };
  const kill = async (name: KioskName) => {
    for (const made of presses) if (made.name === name) made.result ??= 'killed';
    office.cut(name);
    await office.kiosk(name).kill();
  };
  const start = async (name: KioskName) => {
    if (office.kiosk(name).page !== null) return;
    await office.kiosk(name).start();
    office.kiosk(name).link?.lose();
  };

  for (const name of NAMES) {
    await office.kiosk(name).start();
    office.connect(name);
  }
  await office.pass(3_000);
  for (let step = 0; step < STEPS; step += 1) {
    const name = among(NAMES);
    const roll = random();
    if (roll < 0.5) press(name);
    else if (roll < 0.62) office.cut(name);
    else if (roll < 0.72) office.connect(name);
    else if (roll < 0.78) await kill(name);
    else if (roll < 0.86) await start(name);
    else if (roll < 0.9) {
      NAMES.forEach((each) => office.cut(each));
      office.restartHub();
    } else if (roll < 0.95) losses = among([0, 0.2, 0.6]);
    else if (random() < 0.5) office.kiosk(name).printer.runOutOfPaperAfter(among([0, 10, 60]));
    else office.kiosk(name).printer.loadPaper();
    // Often in the middle of something, sometimes long after.
    await office.pass(random() < 0.5 ? Math.ceil(random() * 40) : Math.ceil(random() * 15_000));
  }
  losses = 0;
  for (const name of NAMES) {
    office.kiosk(name).printer.loadPaper();
    await start(name);
    office.connect(name);
  }
  await office.pass(45_000);
  const leftInLogs = NAMES.map((name) => readFileSync(office.logOf(name), 'utf8').split('"kind":"given"').length - 1);
  return { presses, office, leftInLogs: leftInLogs.reduce((sum, each) => sum + each, 0) };
}

/** What is wrong with it, in words; empty when every slip is one ticket, in the order of time, none twice and none lost. */
export function faultsOf({ presses, office, leftInLogs }: OutageTold): readonly string[] {
  const tickets = [...office.hub.writer.state.tickets.values()];
  const faults: string[] = [];
  if (leftInLogs > 0) faults.push(`${leftInLogs} numbers have not left the kiosks`);
  const count = (number: string) => tickets.filter((ticket) => ticket.number === number).length;
  const promised = new Set<string>();
  for (const press of presses) {
    if (press.result === null) faults.push('a press was never answered');
    const outcome = givenTo(press);
    if (outcome === null) continue;
    if (promised.has(outcome.number)) faults.push(`${outcome.number} was given twice`);
    promised.add(outcome.number);
    const ticket = tickets.find(({ slipCode }) => slipCode === outcome.slipCode);
    if (ticket?.number !== outcome.number) faults.push(`${outcome.number} is not the ticket of its slip`);
    else if (!isAtItsTime(ticket.source, outcome.issuedAt - ticket.issuedAt)) {
      faults.push(`${outcome.number} stands at ${ticket.issuedAt}, and was given at ${outcome.issuedAt}`);
    }
  }
  for (const { number } of tickets) if (count(number) !== 1) faults.push(`${number} is ${count(number)} tickets`);
  for (const kiosk of office.kiosks.values()) {
    const first = kiosk.papers.filter(({ isCopy }) => !isCopy).map(({ number }) => number);
    if (new Set(first).size !== first.length) faults.push(`a slip came out twice, unmarked: ${first.join(' ')}`);
    for (const number of first) if (count(number) !== 1) faults.push(`the slip ${number} is ${count(number)} tickets`);
  }
  faults.push(...countingFaults(presses, office));
  for (const name of NAMES) {
    const own = tickets
      .filter(({ source, number }) => source === 'offline-kiosk' && ofSlice(number) === name)
      .toSorted((a, b) => nthOf(presses, a.number) - nthOf(presses, b.number))
      .filter(({ number }) => promised.has(number));
    own.forEach((ticket, at) => {
      const before = own[at - 1];
      if (before && before.issuedAt > ticket.issuedAt) faults.push(`${before.number} stands behind ${ticket.number}`);
    });
  }
  return faults;
}

/** The clocks of hub and kiosks go on in turns of a second: so far they are apart at any instant. */
const APART_MS = 2_500;

/** A press in doubt that the hub had heard after all stands where it was made: the kiosk waited some seconds for the answer. */
function isAtItsTime(source: string, earlierByMs: number): boolean {
  return source === 'kiosk' ? earlierByMs > -APART_MS && earlierByMs < 10_000 : Math.abs(earlierByMs) < APART_MS;
}

function ofSlice(number: string): KioskName {
  return Number(number.slice(1)) < 850 ? 'kiosk-1' : 'kiosk-2';
}

function nthOf(presses: readonly Press[], number: string): number {
  return presses.findIndex((press) => givenTo(press)?.number === number);
}

/** What somebody was told after a press; null: of no number. */
function givenTo({ result }: Press) {
  if (result === null || result === 'killed' || result.kind !== 'accepted') return null;
  return result.outcome.type === 'ticket-issued' ? result.outcome : null;
}

/**
 * Each ticket is of one press, and no press has two. What the hub issued is of the press that its command was: one that the kiosk
 * refused for want of paper, or that was not answered, may have no other. What a kiosk gave was told, or it was killed just then.
 */
function countingFaults(presses: readonly Press[], office: OutageOffice): readonly string[] {
  const faults: string[] = [];
  const tickets = [...office.hub.writer.state.tickets.values()];
  const had = new Map(presses.map((press) => [press, new Set<TicketId>()]));
  for (const { event, commandId } of office.hub.journal.allEvents()) {
    if (event.type !== 'TicketIssued' || event.source !== 'kiosk') continue;
    const [press, ...others] = presses.filter((each) => each.commandId === commandId && each.name === event.deviceId);
    if (press === undefined || others.length > 0) faults.push(`${event.number} is not of one press`);
    else had.get(press)?.add(event.ticketId);
  }
  for (const [press, own] of had) {
    const slipCode = givenTo(press)?.slipCode;
    for (const ticket of tickets) if (ticket.slipCode === slipCode) own.add(ticket.ticketId);
    const { commandId, result } = press;
    if (own.size > 1) faults.push(`the press ${commandId} has ${own.size} tickets`);
    if (result === null || result === 'killed') continue;
    if (result.commandId !== commandId) faults.push(`the press ${commandId} was answered as ${result.commandId}`);
    if (result.kind !== 'rejected' || result.rejection.code === 'no-printer' || own.size === 0) continue;
    faults.push(`the press ${commandId} has a ticket, and was refused: ${result.rejection.code}`);
  }
  const claims = [...had.values()].flatMap((own) => [...own]);
  const counted = new Set(claims);
  if (counted.size < claims.length) faults.push('two presses have the same ticket');
  for (const name of NAMES) {
    const untold = tickets.filter(({ ticketId, deviceId }) => deviceId === name && !counted.has(ticketId));
    const cut = [...had].filter(([press, own]) => press.name === name && press.result === 'killed' && own.size === 0);
    if (untold.length > cut.length) faults.push(`${name} gave ${untold.length} numbers that no press asked for`);
  }
  return faults;
}
