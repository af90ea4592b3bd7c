import { describe, expect, it, vi } from 'vitest';
import type { AccountId, PrinterId } from '@motcua/protocol/vocabulary';
import type { PairingAsk } from '../ports/access-pairing.ts';
import { PAIRING_LASTS_MS } from './pairing-requests.ts';
import { openDesks } from './testing/access-parts.ts';

const ADMINISTRATOR = 'admin-1' as AccountId;
const kiosk: PairingAsk = { role: 'kiosk', name: 'Máy 1', address: '10.0.0.7', browser: false, onOwnMachine: false };

function started(desks: ReturnType<typeof openDesks>, ask: PairingAsk = kiosk) {
  const answer = desks.pairing.ask(ask);
  if (answer.kind !== 'started') throw new Error(answer.kind);
  return answer.started;
}

function paired(desks: ReturnType<typeof openDesks>, ask: PairingAsk = kiosk) {
  const { requestId, secret, code } = started(desks, ask);
  desks.pairing.confirm(code, ask.name, ADMINISTRATOR);
  const polled = desks.pairing.poll(requestId, secret);
  if (polled.kind !== 'paired') throw new Error(polled.kind);
  return polled;
}

describe('pairing', () => {
  it('lets a device in by the code that it shows, once', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    expect(desks.pairing.poll(requestId, secret)).toMatchObject({ kind: 'waiting' });
    expect(desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR)).toMatchObject({ kind: 'confirmed' });
    expect(desks.pairing.confirm(code, 'Máy khác', ADMINISTRATOR)).toEqual({ kind: 'wrong-code' });
    expect(desks.pairing.confirm(code, 'Máy ở cửa', 'admin-2' as AccountId)).toEqual({ kind: 'wrong-code' });
    const polled = desks.pairing.poll(requestId, secret);
    expect(polled).toMatchObject({ kind: 'paired', role: 'kiosk', browser: false });
    const token = polled.kind === 'paired' ? polled.token : '';
    expect(desks.pairing.deviceOf(token)).toMatchObject({ name: 'Máy ở cửa', role: 'kiosk', printerId: 'printer-1' });
    expect(desks.store.changes(1)[0]).toMatchObject({ kind: 'device-paired', by: ADMINISTRATOR });
  });

  it('AC3 the same press twice, or after a lost answer, is one pairing', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    const confirmed = desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR);
    expect(desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR)).toEqual(confirmed);
    desks.pairing.poll(requestId, secret);
    expect(desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR)).toEqual(confirmed);
    expect(desks.pairing.devices()).toHaveLength(1);
  });

  it('AC3 a device whose answer was lost is given the same token until its code expires', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR);
    const polled = desks.pairing.poll(requestId, secret);
    expect(polled).toMatchObject({ kind: 'paired' });
    desks.clock.pass(PAIRING_LASTS_MS - 1);
    expect(desks.pairing.poll(requestId, desks.ids.token())).toEqual({ kind: 'expired' });
    expect(desks.pairing.poll(requestId, secret)).toEqual(polled);
    expect(desks.pairing.devices()).toHaveLength(1);
    expect(JSON.stringify([desks.store.devices(), desks.lines])).not.toContain(
      polled.kind === 'paired' ? polled.token : '-',
    );
    desks.clock.pass(1);
    expect(desks.pairing.poll(requestId, secret)).toEqual({ kind: 'expired' });
  });

  it('AC3 a code that was confirmed in its last second still lets its device in', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    desks.clock.pass(PAIRING_LASTS_MS - 1);
    desks.pairing.confirm(code, 'Máy ở cửa', ADMINISTRATOR);
    desks.clock.pass(59_000);
    expect(desks.pairing.poll(requestId, secret)).toMatchObject({ kind: 'paired' });
  });

  it('AC17 of a counter PC makes no device of it, until it is taken back', () => {
    const desks = openDesks();
    const { token, deviceId, role } = paired(desks, {
      ...kiosk,
      role: 'counter-pc',
      name: 'Máy quầy 3',
      browser: true,
    });
    expect(role).toBe('counter-pc');
    expect(desks.pairing.counterPcOf(token)).toEqual({ deviceId, name: 'Máy quầy 3' });
    expect(desks.pairing.deviceOf(token)).toBe('unknown');
    expect(desks.pairing.counterPcOf(paired(desks).token)).toBeNull();
    desks.pairing.revoke(deviceId, ADMINISTRATOR);
    expect(desks.pairing.counterPcOf(token)).toBeNull();
  });

  it('gives a display no printer', () => {
    const desks = openDesks();
    const { token } = paired(desks, { ...kiosk, role: 'display' });
    expect(desks.pairing.deviceOf(token)).toMatchObject({ role: 'display', printerId: null });
  });

  it('SL2 pairs a kiosk anew with the printer of the last one of its name', () => {
    const asked: unknown[] = [];
    const desks = openDesks({
      kioskPrinters: {
        of: ({ printerId }) => printerId,
        forPairing: (before) => {
          asked.push(before === null ? null : { deviceId: before.deviceId, isRevoked: before.isRevoked });
          return `printer-${asked.length}` as PrinterId;
        },
      },
    });
    const first = paired(desks);
    paired(desks, { ...kiosk, role: 'display' });
    paired(desks, { ...kiosk, name: 'Máy 2' });
    desks.clock.pass(1_000);
    const again = paired(desks, { ...kiosk, name: ' máy 1 ' });
    desks.pairing.revoke(again.deviceId, ADMINISTRATOR);
    desks.clock.pass(1_000);
    const last = paired(desks);
    expect(asked).toEqual([
      null,
      null,
      { deviceId: first.deviceId, isRevoked: false },
      { deviceId: again.deviceId, isRevoked: true },
    ]);
    expect(desks.pairing.deviceOf(last.token)).toMatchObject({ printerId: 'printer-4' });
    expect(desks.pairing.printerOf(last.deviceId)).toBe('printer-4');
    expect(desks.pairing.printerOf('none' as never)).toBeNull();
  });

  it('SL2 does not read all devices for each slip of each kiosk, and knows a new one at once', () => {
    const of = ({ deviceId }: { readonly deviceId: string }) => `printer of ${deviceId}` as PrinterId;
    const desks = openDesks({ kioskPrinters: { of, forPairing: () => null } });
    const read = vi.spyOn(desks.store, 'devices');
    const first = paired(desks);
    read.mockClear();
    for (let slip = 0; slip < 50; slip += 1) {
      expect(desks.pairing.printerOf(first.deviceId)).toBe(`printer of ${first.deviceId}`);
    }
    expect(read).toHaveBeenCalledTimes(1);
    const second = paired(desks, { ...kiosk, name: 'Máy 2' });
    expect(desks.pairing.printerOf(second.deviceId)).toBe(`printer of ${second.deviceId}`);
  });

  it('keeps tokens as hashes, and they survive a restart of the hub', () => {
    const desks = openDesks();
    const { token, deviceId } = paired(desks);
    expect(JSON.stringify([desks.store.devices(), desks.lines])).not.toContain(token);
    const after = openDesks({ store: desks.store, clock: desks.clock });
    expect(after.pairing.deviceOf(token)).toMatchObject({ deviceId });
  });

  it('forgets a request after ten minutes', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    desks.clock.pass(PAIRING_LASTS_MS - 1);
    expect(desks.pairing.pending()).toHaveLength(1);
    desks.clock.pass(1);
    expect(desks.pairing.pending()).toEqual([]);
    expect(desks.pairing.confirm(code, 'x', ADMINISTRATOR)).toEqual({ kind: 'wrong-code' });
    expect(desks.pairing.poll(requestId, secret)).toEqual({ kind: 'expired' });
  });

  it('answers nobody who does not hold the secret', () => {
    const desks = openDesks();
    const { requestId, secret, code } = started(desks);
    desks.pairing.confirm(code, 'x', ADMINISTRATOR);
    expect(desks.pairing.poll(requestId, desks.ids.token())).toEqual({ kind: 'expired' });
    expect(desks.pairing.poll(requestId, '')).toEqual({ kind: 'expired' });
    expect(desks.pairing.poll(requestId, secret)).toMatchObject({ kind: 'paired' });
  });

  it('bounds the codes that an administrator may guess', () => {
    const desks = openDesks();
    const guesses = Array.from({ length: 12 }, () => desks.pairing.confirm('AAAAAA', 'x', ADMINISTRATOR).kind);
    expect(guesses.filter((kind) => kind === 'try-later')).toHaveLength(2);
  });

  it('bounds the requests: an address displaces its own oldest, and all together end at fifty', () => {
    const desks = openDesks();
    const first = started(desks);
    for (let n = 0; n < 10; n += 1) started(desks);
    expect(desks.pairing.pending()).toHaveLength(10);
    expect(desks.pairing.poll(first.requestId, first.secret)).toEqual({ kind: 'expired' });
    for (let n = 0; n < 40; n += 1) started(desks, { ...kiosk, address: `10.0.1.${n}` });
    expect(desks.pairing.ask({ ...kiosk, address: '10.0.2.1' })).toMatchObject({ kind: 'try-later' });
    expect(desks.pairing.pending()).toHaveLength(50);
  });

  it('bounds how often an address may ask', () => {
    const desks = openDesks();
    for (let n = 0; n < 100; n += 1) desks.pairing.ask(kiosk);
    expect(desks.pairing.ask(kiosk)).toEqual({ kind: 'try-later', retryAfterMs: 2_000 });
  });

  it('can be taken back, for good and on record', () => {
    const desks = openDesks();
    const { token, deviceId } = paired(desks);
    const revoked: string[] = [];
    desks.pairing.onRevoked((id) => revoked.push(id));
    expect([desks.pairing.revoke(deviceId, ADMINISTRATOR), desks.pairing.revoke(deviceId, ADMINISTRATOR)]).toEqual([
      true,
      true,
    ]);
    expect(revoked).toEqual([deviceId]);
    expect(desks.pairing.deviceOf(token)).toBe('revoked');
    expect(desks.store.changes(1)[0]).toMatchObject({ kind: 'device-revoked', by: ADMINISTRATOR });
    expect(desks.pairing.revoke('none' as never, ADMINISTRATOR)).toBe(false);
  });
});

describe('the demo’s shortcut', () => {
  const page: PairingAsk = { ...kiosk, address: '127.0.0.1', browser: true, onOwnMachine: true };

  it('lets pages of its own machine in at once', () => {
    const desks = openDesks({ loopbackDemo: true });
    const { requestId, secret } = started(desks, page);
    expect(desks.pairing.poll(requestId, secret)).toMatchObject({ kind: 'paired', browser: true });
  });

  it('takes any number of pages at the same moment', () => {
    const desks = openDesks({ loopbackDemo: true });
    const asked = Array.from({ length: 80 }, () => started(desks, page));
    const kinds = asked.map(({ requestId, secret }) => desks.pairing.poll(requestId, secret).kind);
    expect(new Set(kinds)).toEqual(new Set(['paired']));
  });

  it('is not there for anyone else, nor outside the demo', () => {
    const demo = openDesks({ loopbackDemo: true });
    const stranger = started(demo, { ...page, onOwnMachine: false });
    expect(demo.pairing.poll(stranger.requestId, stranger.secret)).toMatchObject({ kind: 'waiting' });
    const office = openDesks();
    const local = started(office, page);
    expect(office.pairing.poll(local.requestId, local.secret)).toMatchObject({ kind: 'waiting' });
  });

  it('leaves no device behind that another hub address would let in', () => {
    const demo = openDesks({ loopbackDemo: true });
    const { requestId, secret } = started(demo, page);
    const polled = demo.pairing.poll(requestId, secret);
    const token = polled.kind === 'paired' ? polled.token : '';
    expect(demo.pairing.deviceOf(token)).toMatchObject({ role: 'kiosk' });
    const office = openDesks({ store: demo.store, clock: demo.clock, loopbackDemo: false });
    expect(office.pairing.deviceOf(token)).toBe('unknown');
    expect(office.pairing.devices()).toEqual([]);
  });
});
