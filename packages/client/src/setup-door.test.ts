import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkPort } from './link-port.ts';
import { createPortedSetup, splitPort } from './setup-door.ts';
import { isPin, readSetupAct, type SetupView } from './setup-view.ts';

function handPort() {
  const posted: unknown[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  let listeners = 0;
  const port: LinkPort = {
    post: (message) => void posted.push(message),
    onMessage: (listener) => {
      listeners += 1;
      hear = listener;
    },
    onClose: (listener) => (end = listener),
    close: () => end(),
  };
  return { port, posted, hear: (message: unknown) => hear(message), end: () => end(), listeners: () => listeners };
}

const VIEW: SetupView = { run: 0, step: null, trouble: null, isProtected: true, service: null };

describe('two kinds of talk over one port', () => {
  it('FS1 keeps them apart, with one listener at the port itself', () => {
    const { port, posted, hear, listeners } = handPort();
    const { hub, setup } = splitPort(port);
    const heard: unknown[] = [];
    hub.onMessage((message) => heard.push(message));
    const door = createPortedSetup(setup);
    expect([listeners(), door.view()]).toEqual([1, null]);
    hear({ kind: 'state', state: { kind: 'lost' }, hubNow: 1 });
    hear({ kind: 'set-up', inside: VIEW });
    expect(heard).toEqual([{ kind: 'state', state: { kind: 'lost' }, hubNow: 1 }]);
    expect(door.view()).toEqual(VIEW);
    hub.post('to the hub');
    door.act({ act: 'choose', key: 'a' });
    expect(posted).toEqual(['to the hub', { kind: 'set-up', inside: { act: 'choose', key: 'a' } }]);
  });

  it('FS1 tells both when the port is gone', () => {
    const { port, end } = handPort();
    const { hub, setup } = splitPort(port);
    const gone: string[] = [];
    hub.onClose(() => gone.push('hub'));
    setup.onClose(() => gone.push('set-up'));
    end();
    end();
    expect(gone).toEqual(['hub', 'set-up']);
  });
});

describe('what a page asks of the program', () => {
  it('FS1 is one of a few acts, and nothing else', () => {
    expect(readSetupAct({ act: 'address', text: '10.0.0.5', more: 1 })).toEqual({ act: 'address', text: '10.0.0.5' });
    expect(readSetupAct({ act: 'set-pin', pin: null })).toEqual({ act: 'set-pin', pin: null });
    for (const wrong of [
      ...[null, 'back', {}, { act: 'reboot' }, { act: 'choose' }, { act: 'choose', key: 'x'.repeat(201) }],
      ...[
        { act: 'set-pin' },
        { act: 'set-pin', pin: '12' },
        { act: 'enter-pin', pin: null },
        { act: 'enter-pin', pin: 1234 },
      ],
    ]) {
      expect(readSetupAct(wrong)).toBeNull();
    }
    fc.assert(fc.property(fc.anything(), (raw) => readSetupAct(raw) === null || typeof raw === 'object'));
  });

  it('FS8 takes four to eight figures for a PIN', () => {
    expect(['4821', '48213344'].every(isPin)).toBe(true);
    expect(['482', '482133445', '48a1', '', ' 4821'].some(isPin)).toBe(false);
  });
});
