import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@motcua/hub';
import type { Command, CommandReply, ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { RawClient } from '../harness/raw-client.ts';

const KIOSKS = 200;
const PRESSES = 5;
const SERVICES = ['ho-tich', 'chung-thuc', 'cu-tru', 'dat-dai'] as ServiceId[];

let folder: string;
let hub: Hub;
let kiosks: RawClient[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  hub = await createHub({
    version: 'test',
    config: {
      port: 0,
      host: '127.0.0.1',
      dataFolder: folder,
      // Nobody listens there: numbers are what this is about, paper is another matter.
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
      allowedHosts: [],
      doors: null,
      adminPassword: null,
    },
  });
  kiosks = Array.from({ length: KIOSKS }, (_, i) => new RawClient('kiosk', pairKiosk(i)));
  await Promise.all(kiosks.map((kiosk) => kiosk.connected(30_000)));
});

afterAll(async () => {
  for (const kiosk of kiosks) kiosk.close();
  await hub.stop();
  rmSync(folder, { recursive: true });
});

/** As two hundred machines of the hub's own network would, each from its address. */
function pairKiosk(i: number) {
  const { pairing } = hub.access;
  const address = `10.0.0.${i}`;
  const asked = pairing.ask({ role: 'kiosk', name: `Kiosk ${i}`, address, browser: false, onOwnMachine: true });
  if (asked.kind !== 'started') throw new Error(asked.kind);
  const polled = pairing.poll(asked.started.requestId, asked.started.secret);
  if (polled.kind !== 'paired') throw new Error(polled.kind);
  return { url: hub.url, token: polled.token, cookie: null };
}

function press(i: number): Command {
  const serviceId = SERVICES[i % SERVICES.length] as ServiceId;
  return {
    type: 'issue-ticket',
    person: null,
    oneMore: true,
    serviceIds: [serviceId],
    priority: 'ordinary',
    needs: [],
    language: 'vi',
  };
}

function ticketIn(reply: CommandReply): TicketIssuedOutcome {
  if (reply.kind === 'accepted' && reply.outcome.type === 'ticket-issued') return reply.outcome;
  throw new Error(`no ticket: ${JSON.stringify(reply)}`);
}

test('IS1 200 kiosks that issue at once get consecutive numbers in each series, none twice', async () => {
  const presses = kiosks.flatMap((kiosk, i) =>
    Array.from({ length: PRESSES }, (_, n) => ({ kiosk, command: press(i + n), commandId: newCommandId() })),
  );
  const replies = await Promise.all(
    presses.map(({ kiosk, command, commandId }) => kiosk.sendOnce(command, commandId, 0)),
  );
  const tickets = replies.map(ticketIn);
  expect(new Set(tickets.map((ticket) => ticket.ticketId)).size).toBe(KIOSKS * PRESSES);
  expect(new Set(tickets.map((ticket) => ticket.slipCode)).size).toBe(KIOSKS * PRESSES);
  for (const serviceId of SERVICES) {
    const numbers = tickets.filter((ticket) => ticket.serviceIds[0] === serviceId).map((ticket) => ticket.number);
    const prefix = numbers[0]?.charAt(0);
    const expected = numbers.map((_, i) => `${prefix}${String(i + 1).padStart(3, '0')}`);
    expect(numbers.toSorted(), serviceId).toEqual(expected);
  }

  // IS2: whoever repeats gets the ticket that is already theirs.
  const again = await Promise.all(
    presses.map(({ kiosk, command, commandId }) => kiosk.sendOnce(command, commandId, 60_000)),
  );
  expect(again.map(ticketIn)).toEqual(tickets);
  expect(again.every((reply) => reply.kind === 'accepted' && reply.repeated)).toBe(true);
});
