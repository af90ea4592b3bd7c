import type { ServiceGroupId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { sampleFindMenu, sampleGroupMenu } from '../preview/find-scenes.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { startTiles } from './start-tiles.ts';

const groupId = (id: string) => id as ServiceGroupId;
const names = (tiles: ReturnType<typeof startTiles>) =>
  tiles.map((tile) => (tile.kind === 'group' ? tile.group.groupId : tile.service.serviceId));

describe('PC7 the tiles of the start page', () => {
  it('are the services themselves as long as they fit on one page, groups or not', () => {
    const menu = { ...sampleFindMenu(), groups: sampleGroupMenu().groups };
    expect(names(startTiles(menu, null))).toEqual(menu.services.map(({ serviceId }) => serviceId));
    expect(startTiles(menu, groupId('giay-to')).every(({ kind }) => kind === 'service')).toBe(true);
  });

  it('are groups where there are more, then the services of none; a group of one is that service', () => {
    expect(names(startTiles(sampleGroupMenu(), null))).toEqual([
      ...['giay-to', 'nha-dat', 'xa-hoi', 'nhan-ket-qua', 'truc-tuyen'],
    ]);
  });

  it('are the services of the group that is open, in its order', () => {
    expect(names(startTiles(sampleGroupMenu(), groupId('nha-dat')))).toEqual(['dat-dai', 'dat-dai-2', 'ho-kinh-doanh']);
  });

  it('reach every service, each exactly once', () => {
    const menu = sampleGroupMenu();
    const reached = startTiles(menu, null).flatMap((tile) =>
      tile.kind === 'service'
        ? [tile.service]
        : startTiles(menu, tile.group.groupId).map((each) => each.kind === 'service' && each.service),
    );
    expect(new Set(reached)).toEqual(new Set(menu.services));
    expect(reached).toHaveLength(menu.services.length);
  });
});

describe('PC7 a group at the kiosk', () => {
  function inGroup(): KioskInTest {
    const kiosk = KioskInTest.connected(sampleGroupMenu());
    kiosk.touch({ kind: 'open-group', groupId: groupId('nha-dat') });
    kiosk.wait(800);
    return kiosk;
  }

  it('opens with one touch, and one more takes the number', () => {
    const kiosk = inGroup();
    kiosk.choose('dat-dai');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { serviceIds: ['dat-dai'] } }]);
  });

  it('is left by its own button, by itself, and with the settings that knew it', () => {
    const kiosk = inGroup();
    kiosk.touch({ kind: 'close-group' });
    expect(kiosk.state.openGroup).toBeNull();
    const idle = inGroup();
    idle.wait(20_000);
    expect(idle.state.openGroup).toBeNull();
    const changed = inGroup();
    changed.menu(sampleFindMenu());
    expect(changed.state.openGroup).toBeNull();
  });

  it('KI2 what is touched in its first moment was meant for the page before', () => {
    const kiosk = KioskInTest.connected(sampleGroupMenu());
    kiosk.touch({ kind: 'open-group', groupId: groupId('nha-dat') });
    kiosk.wait(300);
    kiosk.choose('dat-dai');
    expect(kiosk.takeEffects()).toEqual([]);
  });
});
