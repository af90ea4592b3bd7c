import type { Answer, Question } from 'dns-packet';
import makeMdns, { type MulticastDNS } from 'multicast-dns';
import { MDNS_NAME, type HubNotice } from '@motcua/protocol';
import type { Announcer } from '../../ports/announcer.ts';
import type { Timers } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { addressRecords, answersTo, hubRecords, nthName, ownership, ownerIn } from './mdns-records.ts';

/** RFC 6762, 8.1 */
const PROBES = 3;
const PROBE_EVERY_MS = 250;
const SAY_AGAIN_MS = 1_000;
const TRY_AGAIN_MS = 30_000;
const MOST_NAMES = 20;
/** Nobody in an office asks more often; whoever does is let wait. */
const MOST_ANSWERS_A_SECOND = 40;

export type MdnsAnnouncerParts = {
  readonly timers: Timers;
  readonly log: Logger;
  readonly monotonicMs: () => number;
  /** Whether somebody is in a network of this machine: nobody else gets an answer of their own. */
  readonly isNearby: (address: string) => boolean;
  /** 5353, but for tests. */
  readonly port: number;
};

export type MdnsAnnouncer = Announcer & {
  /** The name that this hub has in its network; null: none yet. */
  name(): string | null;
};

type Said = { readonly notice: HubNotice; readonly addresses: readonly string[] };
type Packet = { readonly answers: Answer[]; readonly additionals: Answer[]; readonly authorities: Answer[] };
type Query = Packet & { readonly id: number; readonly questions: Question[] };
type From = { readonly address: string; readonly port: number };

/**
 * TL5: DNS-SD over multicast DNS (RFC 6762, 6763), one socket for each address of the machine:
 *
 *     announce ─▶ sockets ─▶ probe "motcua.local" ─┬─ nobody's ─▶ say it twice, answer, defend
 *                                                 └─ another's ─▶ probe "motcua-2.local"
 *
 * Of two hubs that find themselves under one name the one with the smaller id keeps it.
 */
export function createMdnsAnnouncer(parts: MdnsAnnouncerParts): MdnsAnnouncer {
  const { timers, log, monotonicMs, isNearby, port } = parts;
  let said: Said | null = null;
  let sockets: MulticastDNS[] = [];
  let nth = 1;
  let claimed: string | null = null;
  let cancel = (): void => undefined;
  let answered = { secondMs: 0, count: 0 };

  const wanted = () => nthName(MDNS_NAME, nth);
  const records = (): Answer[] => (said && claimed ? hubRecords(claimed, said.notice, said.addresses) : []);
  const respond = (answers: Answer[], additionals: Answer[] = []) => {
    for (const socket of sockets) socket.respond({ answers, additionals });
  };

  function open(addresses: readonly string[]): void {
    for (const address of addresses) {
      const socket = makeMdns({ interface: address, bind: '0.0.0.0', port, reuseAddr: true });
      const failed = (fault: Error) => {
        if (!sockets.includes(socket)) return;
        log.warn({ event: 'mdns-fault', address, err: fault }, 'The hub cannot be announced at this address now');
        close();
        cancel = timers.after(TRY_AGAIN_MS, () => said && begin(said));
      };
      socket.on('error', failed);
      // A packet that cannot be read, or a network that is just going.
      socket.on('warning', (fault) => log.info({ event: 'mdns-warning', address, err: fault }, 'mDNS'));
      socket.on('query', (query, from) => hearQuery(query as unknown as Query, from, socket));
      socket.on('response', (response) => hearResponse(response as unknown as Packet));
      sockets.push(socket);
    }
  }

  function close(): void {
    cancel();
    claimed = null;
    const closing = sockets;
    sockets = [];
    for (const socket of closing) socket.destroy();
  }

  function begin(next: Said): void {
    close();
    said = next;
    if (next.addresses.length === 0) return;
    open(next.addresses);
    probe(PROBES);
  }

  /** RFC 6762, 8: asks whose the name is before saying that it is ours. */
  function probe(left: number): void {
    if (said === null) return;
    const { notice, addresses } = said;
    if (left === 0) {
      claimed = wanted();
      log.info({ event: 'mdns-name', name: claimed }, 'The hub has a name in its network');
      respond(records());
      cancel = timers.after(SAY_AGAIN_MS, () => respond(records()));
      return;
    }
    const authorities = [ownership(wanted(), notice.hubId), ...addressRecords(wanted(), addresses)];
    const questions: Question[] = [{ name: wanted(), type: 'ANY' as Question['type'] }];
    for (const socket of sockets)
      socket.query({ questions, authorities } as Parameters<MulticastDNS['query']>[0] & object);
    cancel = timers.after(PROBE_EVERY_MS, () => probe(left - 1));
  }

  function takeNext(): void {
    cancel();
    claimed = null;
    nth = nth >= MOST_NAMES ? 1 : nth + 1;
    cancel = timers.after(PROBE_EVERY_MS, () => probe(PROBES));
  }

  /** The name that is ours or that we probe is somebody else's. */
  function hearOwner(owner: string | null, isSettled: boolean): void {
    if (owner === null || said === null || owner === said.notice.hubId) return;
    // Whoever has it already keeps it from those who ask; between two who both ask, or both have it, the id decides.
    const isTheirs = isSettled && claimed === null ? true : owner === '' || owner < said.notice.hubId;
    if (isTheirs) takeNext();
    else if (claimed !== null) respond(records());
  }

  function hearResponse({ answers, additionals }: Packet): void {
    if (said !== null) hearOwner(ownerIn([...answers, ...additionals], wanted(), said.addresses), true);
  }

  function hearQuery({ id, questions, authorities }: Query, from: From, socket: MulticastDNS): void {
    if (said === null) return;
    if (authorities.length > 0 && claimed === null) hearOwner(ownerIn(authorities, wanted(), said.addresses), false);
    const found = answersTo(questions, records());
    if (found.answers.length === 0 || isTooMuch()) return;
    if (from.port === port) return socket.respond(found);
    // RFC 6762, 6.7: a simple asker, who hears nothing but what is sent to them.
    if (!isNearby(from.address)) return;
    const simply = (record: Answer): Answer => ({ ...record, ttl: 10, flush: false }) as Answer;
    const answer = { id, questions, answers: found.answers.map(simply), additionals: found.additionals.map(simply) };
    socket.respond(answer, from as Parameters<MulticastDNS['respond']>[1] & object);
  }

  function isTooMuch(): boolean {
    const secondMs = Math.floor(monotonicMs() / 1_000);
    answered = secondMs === answered.secondMs ? { secondMs, count: answered.count + 1 } : { secondMs, count: 1 };
    return answered.count > MOST_ANSWERS_A_SECOND;
  }

  return {
    name: () => claimed,
    announce: (notice, addresses) => {
      const isSame = said !== null && sockets.length > 0 && said.addresses.join() === addresses.join();
      if (!isSame) return begin({ notice, addresses });
      said = { notice, addresses };
      if (claimed !== null) respond(records());
    },
    stop: async () => {
      cancel();
      const goodbye = records().map((record): Answer => ({ ...record, ttl: 0 }) as Answer);
      if (goodbye.length > 0) {
        await Promise.all(
          sockets.map((socket) => new Promise<void>((sent) => socket.respond({ answers: goodbye }, () => sent()))),
        );
      }
      close();
      said = null;
    },
  };
}
