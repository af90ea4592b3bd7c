import { describe, expect, it } from 'vitest';
import { QueueScenario, staff } from '../testing/queue-scenario.ts';

const admin = staff('quan-tri', 'administrator');
const follow = { enabled: true, port: 7180, host: '192.168.1.10', checkedAt: null } as const;
const phone = { type: 'note-phone', host: '192.168.1.10', port: 7180 } as const;

function settingsOf({ state }: QueueScenario) {
  if (!state.index) throw new Error('no settings');
  return state.index.settings;
}

function change(queue: QueueScenario, to: Partial<typeof follow> | { host: string | null; checkedAt: number | null }) {
  const { version, ...settings } = settingsOf(queue);
  const wanted = { ...settings, version, follow: { ...settings.follow, ...to } };
  queue.given(admin, { type: 'change-settings', baseVersion: version, settings: wanted });
}

describe('FO7 a phone has been there', () => {
  it('is kept in the settings with the time, as a version of its own', () => {
    const queue = new QueueScenario({ follow });
    const { version } = settingsOf(queue);
    queue.given(admin, phone);
    expect(settingsOf(queue)).toMatchObject({ version: version + 1, follow: { ...follow, checkedAt: queue.at } });
  });

  it('brings the address where none was chosen', () => {
    const queue = new QueueScenario({ follow: { ...follow, host: null } });
    queue.given(admin, phone);
    expect(settingsOf(queue).follow).toEqual({ ...follow, checkedAt: queue.at });
  });

  it('says nothing of an address or port that the settings do not have any more', () => {
    for (const other of [{ enabled: false }, { port: 7181 }, { host: '192.168.1.11' }]) {
      const queue = new QueueScenario({ follow: { ...follow, ...other } });
      expect(queue.given(admin, phone)).toEqual([]);
    }
  });

  it('is forgotten with another address or port, kept with everything else, and counts only from a phone', () => {
    const queue = new QueueScenario({ follow });
    change(queue, { host: follow.host, checkedAt: 5 });
    expect(settingsOf(queue).follow.checkedAt).toBeNull();
    queue.given(admin, phone);
    const { checkedAt } = settingsOf(queue).follow;
    expect(checkedAt).toBe(queue.at);
    change(queue, { host: follow.host, checkedAt: null });
    expect(settingsOf(queue).follow.checkedAt).toBe(checkedAt);
    change(queue, { host: '192.168.1.11', checkedAt });
    expect(settingsOf(queue).follow.checkedAt).toBeNull();
    change(queue, { host: follow.host, checkedAt });
    expect(settingsOf(queue).follow.checkedAt).toBeNull();
  });

  it('does not come along with settings of another hub', () => {
    const queue = new QueueScenario({ follow: { ...follow, checkedAt: 5 } });
    expect(settingsOf(queue).follow.checkedAt).toBeNull();
  });
});
