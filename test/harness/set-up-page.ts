import { createPortedSetup, splitPort, type SetupDoor } from '@motcua/client/setup';
import type { KioskProgram } from './kiosk-program.ts';
import { linkedPorts } from './linked-ports.ts';
import { eventually } from './office-pages.ts';

const SOON_MS = 30_000;

/** The kiosk's program starts, and its page. */
export async function openSetUpPage(program: KioskProgram): Promise<SetupDoor> {
  await program.startForPage();
  const [main, page] = linkedPorts();
  const setup = createPortedSetup(splitPort(page).setup);
  program.attach(main);
  return setup;
}

/**
 * Whoever takes a kiosk out of its box: types the address of the hub at its page and chooses a PIN. In the demo a page on the
 * hub's own machine needs no administrator.
 */
export async function setUpByHand(program: KioskProgram, address: string, pin: string): Promise<SetupDoor> {
  const setup = await openSetUpPage(program);
  const untilStep = (kind: string | null) =>
    eventually(() => {
      const step = setup.view()?.step;
      if ((step === undefined ? 'nothing' : (step?.kind ?? null)) !== kind) throw new Error(JSON.stringify(step));
    }, SOON_MS);
  await untilStep('choose');
  setup.act({ act: 'address', text: address });
  await untilStep('pin');
  setup.act({ act: 'set-pin', pin });
  await untilStep(null);
  return setup;
}

/** FS8: opens the service menu. */
export async function openServiceMenu(setup: SetupDoor, pin: string): Promise<void> {
  const until = (kind: 'locked' | 'open') =>
    eventually(() => {
      if (setup.view()?.service?.kind !== kind) throw new Error(JSON.stringify(setup.view()?.service));
    }, SOON_MS);
  setup.act({ act: 'open-service' });
  await until('locked');
  setup.act({ act: 'enter-pin', pin });
  await until('open');
}
