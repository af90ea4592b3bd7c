import type { SetupDoor, SetupView } from '@motcua/client/setup';
import { pxPerMillimetre } from '@motcua/ui';
import { McSetUpPage } from './set-up-page.ts';
import { placeOf, ServiceKnock } from './service-knock.ts';

const CORNER_MM = 15;
/** The program is told that somebody is there, not every touch. */
const STAY_EVERY_MS = 5_000;

/**
 * FS1: shows what the device's own program says of setting up, and hears the knock for the service menu. For a page whose preload
 * has given it a door; loaded beside the page itself.
 */
export function watchSetUp(door: SetupDoor, page: Window): void {
  const { document } = page;
  const shown = new McSetUpPage();
  shown.act = (act) => door.act(act);
  document.body.append(shown);
  let run: number | null = null;
  const show = (view: SetupView): void => {
    // What this page still shows is another hub's.
    if (run !== null && run !== view.run) return page.location.reload();
    run = view.run;
    shown.view = view;
    // What lies beneath is not to be reached, by Tab neither.
    for (const other of document.body.children) if (other !== shown) other.toggleAttribute('inert', shown.covers());
  };
  door.onView(show);
  const present = door.view();
  if (present !== null) show(present);
  hearKnock(page, shown, door);
}

function hearKnock(page: Window, shown: McSetUpPage, door: SetupDoor): void {
  const knock = new ServiceKnock();
  let stayedMs = Number.NEGATIVE_INFINITY;
  const open = () => door.act({ act: 'open-service' });
  page.addEventListener(
    'pointerdown',
    (event) => {
      // Told where its hub is when it was started, the device has no home to look after.
      if (door.view() === null) return;
      const now = page.performance.now();
      if (shown.covers()) {
        if (now - stayedMs < STAY_EVERY_MS) return;
        stayedMs = now;
        return door.act({ act: 'stay' });
      }
      const corner = CORNER_MM * pxPerMillimetre(page.document.documentElement);
      if (knock.touch(placeOf({ x: event.clientX, y: event.clientY }, page.innerWidth, corner), now)) open();
    },
    { capture: true, passive: true },
  );
  page.addEventListener('keydown', ({ key }) => {
    if (door.view() !== null && !shown.covers() && knock.key(key, page.performance.now())) open();
  });
}
