import { describe, expect, it } from 'vitest';
import type { PageOpenedEvent } from './electron-port.ts';
import { IpcChannels } from './ipc-channels.ts';
import { PAGE_ADDRESS } from './page-address.ts';

const contents = {};
const own: PageOpenedEvent = { sender: contents, senderFrame: { url: PAGE_ADDRESS, parent: null }, ports: [] };

function setUp() {
  const channels = new Map<string, (event: PageOpenedEvent, message: unknown) => void>();
  const faults: unknown[] = [];
  const contract = new IpcChannels({
    ipcMain: { on: (name, listener) => channels.set(name, listener) },
    contents,
    log: (_message, { fault }) => void faults.push(fault),
  });
  const isNumber = (message: unknown) => typeof message === 'number';
  return { contract, channels, faults, isNumber };
}

describe('AP3 the channels between page and main process', () => {
  it.each(['open-port', 'motcua:', 'motcua:Open', 'motcua:open port', 'motcua:open-', 'electron:open', '*'])(
    'cannot be named "%s"',
    (name) => {
      const { contract, isNumber } = setUp();
      const listen = () => contract.listen({ name, ports: 0, accepts: isNumber }, () => undefined);
      expect(listen).toThrow('is no name of a channel');
    },
  );

  it('are each registered once, with no or one port', () => {
    const { contract, isNumber } = setUp();
    const listen = (name: string, ports: number) =>
      contract.listen({ name, ports, accepts: isNumber }, () => undefined);
    listen('motcua:tell', 0);
    expect(() => listen('motcua:tell', 0)).toThrow('is taken');
    for (const ports of [-1, 2, 0.5]) expect(() => listen('motcua:other', ports)).toThrow('cannot take');
  });

  it('take what they accept of their own page, and refuse any other message and sender', () => {
    const { contract, channels, faults, isNumber } = setUp();
    const taken: unknown[] = [];
    contract.listen({ name: 'motcua:tell', ports: 0, accepts: isNumber }, (message) => taken.push(message));
    const send = channels.get('motcua:tell');
    send?.(own, 7);
    for (const wrong of ['7', null, undefined, { shell: 7 }, [7], Number.NaN, new Map(), () => 7]) send?.(own, wrong);
    expect(faults).toEqual(Array.from({ length: 8 }, () => 'another message'));
    send?.({ ...own, sender: {} }, 7);
    send?.({ ...own, senderFrame: { url: 'file:///etc/passwd', parent: null } }, 7);
    send?.({ ...own, senderFrame: { url: PAGE_ADDRESS, parent: {} } }, 7);
    send?.({ ...own, senderFrame: null }, 7);
    expect(faults.slice(8)).toEqual(Array.from({ length: 4 }, () => 'another sender'));
    expect(taken).toEqual([7]);
  });
});
