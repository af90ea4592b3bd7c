import type { SendResult } from '@motcua/client';
import type { Command, CommandId, PrinterId, Rejection, ReserveKitReply } from '@motcua/protocol';
import { describe, expect, it, vi } from 'vitest';
import { ReserveBook } from './reserve-book.ts';
import { ReserveKeeper } from './reserve-keeper.ts';
import type { ReserveLedger } from './reserve-ledger.ts';
import type { ReserveRecord } from './reserve-records.ts';
import { givenNumber } from './testing/given-number.ts';
import { AT_9, keptReserve } from './testing/kept-reserve.ts';

const commandId = 'c' as CommandId;
const kept = keptReserve();

type Told = ReserveKitReply | { readonly kind: 'no-answer' };

/** A keeper in time that passes by hand, before a hub that answers `lease-reserve` as it is told. */
function lay(
  answer: () => SendResult | Promise<SendResult>,
  printerFree = () => Promise.resolve(),
  given = 0,
  told: Told | (() => Told) = { kind: 'kit', kit: kept.kit },
) {
  const book = new ReserveBook(Array.from({ length: given }, (_, at) => givenNumber(at + 1)));
  const due: (() => void)[] = [];
  const sent: Command[] = [];
  const forgetHanded = vi.fn(() => Promise.resolve());
  const keeper = new ReserveKeeper({
    link: {
      send: (command) => {
        sent.push(command);
        return Promise.resolve(answer());
      },
      askReserve: () => Promise.resolve(typeof told === 'function' ? told() : told),
    },
    ledger: { book, forgetHanded, write: write(book) } as unknown as ReserveLedger,
    file: { keep: () => Promise.resolve() },
    contact: { keep: () => Promise.resolve() },
    clock: { session: 'run-1', monotonicMs: () => 0, wallMs: () => AT_9, hubNow: () => AT_9 },
    timers: {
      after: (_ms, action) => {
        due.push(action);
        return () => undefined;
      },
    },
    printerFree,
    log: () => undefined,
  });
  keeper.restore(kept);
  keeper.enter(kept.deviceId);
  const round = async () => {
    const before = due.length;
    due.at(-1)?.();
    await vi.waitFor(() => expect(due.length).toBeGreaterThan(before));
  };
  return { keeper, sent, forgetHanded, round, due };
}

const write = (book: ReserveBook) => (record: ReserveRecord) => {
  book.take(record);
  return Promise.resolve();
};

const refusal = (rejection: Rejection) => (): SendResult => ({ kind: 'rejected', commandId, rejection });

describe('HL1 what a kiosk keeps for the next time alone', () => {
  it('HL1 stays where a refusal passes, and is asked for again', async () => {
    let answer = refusal({ code: 'storage-unavailable' });
    const { keeper, sent, round } = lay(() => answer());
    await round();
    expect(keeper.kept()?.lease).toEqual(kept.lease);
    const next = { ...kept.lease, dayOrdinal: 4 };
    answer = () => ({ kind: 'accepted', commandId, revision: 1, outcome: next }) as never;
    await round();
    expect([sent.map(({ type }) => type), keeper.kept()?.lease]).toEqual([['lease-reserve', 'lease-reserve'], next]);
  });

  it('HL1, SL2 a kiosk that printed elsewhere for a while is lent numbers anew', async () => {
    let told: Told = { kind: 'kit', kit: kept.kit };
    const accepted = () => ({ kind: 'accepted', commandId, revision: 1, outcome: kept.lease }) as never;
    const { keeper, sent, round } = lay(accepted, undefined, 0, () => told);
    await round();
    told = { kind: 'none' };
    await round();
    expect(keeper.kept()).toBeNull();
    told = { kind: 'kit', kit: kept.kit };
    await round();
    expect([sent.length, keeper.kept()?.lease]).toEqual([2, kept.lease]);
  });

  it('HL1 a kit that a newer hub tells in unknown words leaves the one before, and numbers are lent to it', async () => {
    const next = { ...kept.lease, dayOrdinal: 4 };
    const accepted = () => ({ kind: 'accepted', commandId, revision: 1, outcome: next }) as never;
    const { keeper, sent, round } = lay(accepted, undefined, 0, { kind: 'no-answer' });
    await round();
    await round();
    expect(sent.map(({ type }) => type)).toEqual(['lease-reserve']);
    expect([keeper.kept()?.kit, keeper.kept()?.lease]).toEqual([kept.kit, next]);
  });

  it('HL1, SL2 is asked for anew at once when the hub prints this kiosk’s slips elsewhere', async () => {
    const { keeper, due, round } = lay(refusal({ code: 'no-reserve' }));
    keeper.printerTold('p-1' as PrinterId);
    await round();
    const rounds = due.length;
    keeper.printerTold('p-1' as PrinterId);
    expect(due).toHaveLength(rounds);
    keeper.printerTold(null);
    expect(due).toHaveLength(rounds + 1);
    keeper.leave();
    keeper.printerTold('p-2' as PrinterId);
    expect(due).toHaveLength(rounds + 1);
  });

  it.each([{ code: 'no-reserve' }, { code: 'forbidden' }] as const)('HL1 ends with $code', async (rejection) => {
    const { keeper, round } = lay(refusal(rejection));
    await round();
    expect(keeper.kept()).toBeNull();
  });

  it('HL1 the hub has the printer when it knows what was given without it, or does not say', async () => {
    let answer: (result: SendResult) => void = () => undefined;
    const asked = () => new Promise<SendResult>((resolve) => (answer = resolve));
    const { keeper, sent, due } = lay(asked, undefined, 1);
    const free = vi.fn();
    void keeper.handedOver().then(free);
    due.at(-1)?.();
    await vi.waitFor(() => expect(sent.map(({ type }) => type)).toEqual(['hand-over-reserve']));
    expect(free).not.toHaveBeenCalled();
    const tickets = [{ ticketId: null, fate: 'placed' as const }];
    answer({ kind: 'accepted', commandId, revision: 1, outcome: { type: 'reserve-taken', tickets } });
    await vi.waitFor(() => expect(free).toHaveBeenCalledOnce());
    const silent = lay(() => ({ kind: 'no-answer', commandId }), undefined, 1);
    silent.due.at(-1)?.();
    await silent.keeper.handedOver();
    const gone = lay(asked, undefined, 1);
    gone.keeper.leave();
    await gone.keeper.handedOver();
  });

  it('HL1 counts a slip that is coming out: nothing is forgotten before the printer is free', async () => {
    let free = (): void => undefined;
    const { forgetHanded, due } = lay(
      refusal({ code: 'no-reserve' }),
      () => new Promise((resolve) => (free = resolve)),
    );
    const before = free;
    due.at(-1)?.();
    await vi.waitFor(() => expect(free).not.toBe(before));
    expect(forgetHanded).not.toHaveBeenCalled();
    free();
    await vi.waitFor(() => expect(forgetHanded).toHaveBeenCalledOnce());
  });
});
