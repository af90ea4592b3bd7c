import type { OutageKiosk } from '@motcua/kiosk/testing/outage-kiosk';
import { onTestFinished } from 'vitest';
import { OutageOffice } from './outage-office.ts';

/** A kiosk that was with its hub for a while and gives numbers alone now. */
export async function kioskLeftAlone(): Promise<{ office: OutageOffice; kiosk: OutageKiosk }> {
  const office = await OutageOffice.open();
  onTestFinished(() => office.close());
  const kiosk = office.kiosk('kiosk-1');
  await kiosk.start();
  office.connect('kiosk-1');
  await office.pass(3_000);
  office.cut('kiosk-1');
  await office.pass(8_000);
  return { office, kiosk };
}

/** What has come out of its printer, oldest first, as that printer reads it. */
export const papersOf = (kiosk: OutageKiosk) => kiosk.papers.map(({ number }) => number);
