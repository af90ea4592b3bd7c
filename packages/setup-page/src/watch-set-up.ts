import type { SetupDoor, SetupView } from '@motcua/client/setup';
import { coverOthers } from './cover-others.ts';
import { hearKnock } from './hear-knock.ts';
import { McSetUpPage } from './set-up-page.ts';

/**
 * FS1: shows what the device's own program says of setting up, and hears the knock for the service menu. For a page whose preload
 * has given it a door; loaded beside the page itself.
 */
export function watchSetUp(door: SetupDoor, page: Window, strip: McSetUpPage['strip'] = 'above'): void {
  const { document } = page;
  const shown = new McSetUpPage();
  shown.strip = strip;
  shown.act = (act) => door.act(act);
  document.body.append(shown);
  let run: number | null = null;
  const show = (view: SetupView): void => {
    // What this page still shows is another hub's.
    if (run !== null && run !== view.run) return page.location.reload();
    run = view.run;
    shown.view = view;
    coverOthers(shown, document);
  };
  door.onView(show);
  const present = door.view();
  if (present !== null) show(present);
  hearKnock(page, shown, door);
}
