import type { SetupDoor } from '@motcua/client/setup';
import { pxPerMillimetre } from '@motcua/ui';
import { placeOf, ServiceKnock } from './service-knock.ts';

const CORNER_MM = 15;
/** The program is told that somebody is there, not every touch. */
const STAY_EVERY_MS = 5_000;

/** FS8: hears the knock for the service menu; while a page of setting up is there, that somebody is still at it. */
export function hearKnock(page: Window, shown: { covers(): boolean }, door: Pick<SetupDoor, 'act' | 'view'>): void {
  const knock = new ServiceKnock();
  let stayedMs = Number.NEGATIVE_INFINITY;
  const open = () => door.act({ act: 'open-service' });
  function stay(now: number): void {
    if (now - stayedMs < STAY_EVERY_MS) return;
    stayedMs = now;
    door.act({ act: 'stay' });
  }
  page.addEventListener(
    'pointerdown',
    (event) => {
      // Told where its hub is when it was started, the device has no home to look after.
      if (door.view() === null) return;
      const now = page.performance.now();
      if (shown.covers()) return stay(now);
      const corner = CORNER_MM * pxPerMillimetre(page.document.documentElement);
      if (knock.touch(placeOf({ x: event.clientX, y: event.clientY }, page.innerWidth, corner), now)) open();
    },
    { capture: true, passive: true },
  );
  page.addEventListener('keydown', ({ key }) => {
    if (door.view() === null) return;
    const now = page.performance.now();
    if (shown.covers()) stay(now);
    else if (knock.key(key, now)) open();
  });
}
