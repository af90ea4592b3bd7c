import { createHandFedHubLink } from '@motcua/client/testing/hand-fed-hub-link';
import { HandSurroundings } from '@motcua/client/testing/hand-surroundings';
import type { CallBoardView, DeviceId, HubEpoch, Welcome } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { keepShown } from './keep-shown.ts';
import type { KeptShown } from './last-shown.ts';

const welcome = { you: { kind: 'display', deviceId: 'tv-1' as DeviceId } } as unknown as Welcome;
const stamp = { hubEpoch: 'e' as HubEpoch, viewSeq: 1, revision: 1, hubTime: 0 };

function lay() {
  const around = new HandSurroundings();
  const hub = createHandFedHubLink(() => 9_000);
  const kept: (KeptShown | null)[] = [];
  const end = keepShown({ link: hub.link, around: around.all, file: { keep: async (shown) => void kept.push(shown) } });
  const show = (waiting: number) => {
    hub.pushView('call-board', { key: null, stamp, body: { waiting } as unknown as CallBoardView });
  };
  const waiting = () => kept.map((each) => each?.board.waiting ?? null);
  return { around, hub, kept, show, waiting, end };
}

describe('HL2 what is written down for the next start', () => {
  it('HL2 is what changed, once a minute and no more', () => {
    const { around, hub, kept, show, waiting } = lay();
    hub.setState({ kind: 'connected', welcome });
    for (let second = 0; second < 600; second += 1) {
      show(Math.floor(second / 10));
      around.pass(1_000);
    }
    expect(kept.length).toBe(10);
    expect(kept[0]).toEqual({
      deviceId: 'tv-1',
      board: { waiting: 5 },
      look: null,
      voice: null,
      hubAt: 9_000,
      wallMs: 7,
    });
    around.pass(60_000);
    expect(waiting().slice(-1)).toEqual([59]);
  });

  it('HL2 through a night in which nothing changes, every ten minutes, so that its hour is true', () => {
    const { around, hub, kept, show } = lay();
    hub.setState({ kind: 'connected', welcome });
    show(0);
    around.pass(10 * 60 * 60_000);
    expect(kept.length).toBeLessThanOrEqual(61);
    expect(kept.length).toBeGreaterThan(50);
  });

  it('HL2 is what stood there when the hub was lost, written at once, and not with every flutter of the network', () => {
    const { around, hub, show, waiting } = lay();
    hub.setState({ kind: 'connected', welcome });
    show(3);
    hub.setState({ kind: 'lost' });
    expect(waiting()).toEqual([3]);
    around.pass(10 * 60_000);
    for (let flutter = 0; flutter < 9; flutter += 1) {
      hub.setState({ kind: 'connected', welcome });
      around.pass(1_000);
      hub.setState({ kind: 'lost' });
    }
    expect(waiting()).toEqual([3, 3]);
  });

  it('HL2 is nothing any more once an administrator has taken the display out, and the last word when the program ends', () => {
    const { around, hub, show, waiting, end } = lay();
    hub.setState({ kind: 'connected', welcome });
    show(3);
    hub.setState({ kind: 'pairing', code: '123' });
    around.pass(5 * 60_000);
    expect(waiting()).toEqual([null]);
    hub.setState({ kind: 'connected', welcome });
    show(4);
    end();
    expect(waiting()).toEqual([null, 4]);
  });
});
