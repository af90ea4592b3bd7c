import type { SendResult } from '@motcua/client';
import { createHandFedHubLink } from '@motcua/client/testing/hand-fed-hub-link';
import type {
  CommandId,
  DeviceId,
  HubEpoch,
  KioskMenuView,
  PrinterId,
  TryPrinterReply,
  Welcome,
} from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { kioskTools } from './kiosk-tools.ts';

const deviceId = 'k-1' as DeviceId;
const stamp = { hubEpoch: 'e' as HubEpoch, viewSeq: 1, revision: 1, hubTime: 0 };
const commandId = 'c' as CommandId;
const welcome = (printerId: string | null) =>
  ({ you: { kind: 'kiosk', deviceId, name: '', printerId: printerId as PrinterId | null } }) as unknown as Welcome;

async function lay(reply: TryPrinterReply | { kind: 'no-answer' } = { kind: 'tried', fate: 'out' }) {
  const hub = createHandFedHubLink(() => 0);
  const tools = kioskTools(Promise.resolve({ ...hub.link, tryPrinter: () => Promise.resolve(reply) }));
  let changes = 0;
  tools.onChange(() => (changes += 1));
  await Promise.resolve();
  const practise = (...ids: readonly DeviceId[]) => {
    const inPractice = ids.map((id) => ({ deviceId: id, until: 9 }));
    hub.pushView('kiosk-menu', { key: null, stamp, body: { inPractice } as unknown as KioskMenuView });
  };
  return { hub, tools, practise, changes: () => changes };
}

describe('FS10 what can be tried at a kiosk', () => {
  it('FS10 is its printer where it has one, also while it is alone', async () => {
    const { hub, tools } = await lay();
    expect(tools.hasPrinter()).toBe(false);
    hub.setState({ kind: 'connected', welcome: welcome(null) });
    expect(tools.hasPrinter()).toBe(false);
    hub.setState({ kind: 'connected', welcome: welcome('p-1') });
    expect([tools.hasPrinter(), await tools.printTest()]).toEqual([true, 'out']);
    // SL2: the settings have changed since.
    const told = (printerId: PrinterId | null) =>
      hub.pushView('kiosk-slips', { key: deviceId, stamp, body: { printerId, slips: [] } });
    told(null);
    expect(tools.hasPrinter()).toBe(false);
    told('p-2' as PrinterId);
    expect(tools.hasPrinter()).toBe(true);
    hub.setState({ kind: 'lost', alone: { standing: 'giving', deviceId, printerId: 'p-1' as PrinterId } });
    expect(tools.hasPrinter()).toBe(true);
    hub.setState({ kind: 'lost' });
    expect(tools.hasPrinter()).toBe(false);
  });

  it('FS10 a hub that says nothing, or an older one that does not know the question, is told as such', async () => {
    for (const reply of [{ kind: 'no-answer' }, { kind: 'rejected', rejection: { code: 'forbidden' } }] as const) {
      const { tools } = await lay(reply);
      expect(await tools.printTest()).toBe('no-hub');
    }
  });

  it('FS10, TR1 is practice of this kiosk and no other, which the hub alone can begin', async () => {
    const { hub, tools, practise, changes } = await lay();
    expect([tools.isInPractice(), await tools.setPractice(true)]).toEqual([null, 'no-hub']);
    hub.setState({ kind: 'connected', welcome: welcome(null) });
    expect(tools.isInPractice()).toBeNull();
    practise('k-2' as DeviceId);
    expect([tools.isInPractice(), changes()]).toEqual([false, 3]);
    const results: readonly (readonly [SendResult, string])[] = [
      [{ kind: 'accepted', commandId, revision: 1, outcome: { type: 'done' } as never }, 'done'],
      [{ kind: 'rejected', commandId, rejection: { code: 'forbidden' } }, 'refused'],
      [{ kind: 'no-answer', commandId }, 'no-hub'],
    ];
    for (const [result, said] of results) {
      const asked = tools.setPractice(true);
      hub.sent.at(-1)?.answer(result);
      expect(await asked).toBe(said);
    }
    expect(hub.sent[0]?.command).toEqual({ type: 'start-practice', station: { kind: 'kiosk', deviceId } });
    practise(deviceId);
    expect(tools.isInPractice()).toBe(true);
    void tools.setPractice(false);
    expect(hub.sent.at(-1)?.command).toMatchObject({ type: 'end-practice' });
    // Without the hub it is not offered.
    hub.setState({ kind: 'lost', alone: { standing: 'giving', deviceId, printerId: 'p-1' as PrinterId } });
    expect(tools.isInPractice()).toBeNull();
  });
});
