import type { Command, ServiceId } from '@motcua/protocol';
import { pairOwnPage } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** Issues one number after the other at a kiosk of their own, in this order; returns what switches that kiosk off. */
export async function issueForVisitors(url: string, serviceIds: readonly string[]): Promise<() => void> {
  const kiosk = new RawClient('kiosk', await pairOwnPage(url, 'kiosk', 'Kiosk'));
  for (const [index, serviceId] of serviceIds.entries()) {
    const command: Command = {
      type: 'issue-ticket',
      person: null,
      oneMore: true,
      serviceIds: [serviceId as ServiceId],
      priority: index % 7 === 6 ? 'priority' : 'ordinary',
      needs: [],
      language: 'vi',
    };
    const { reply } = await kiosk.send(command, 20_000);
    if (reply.kind !== 'accepted') throw new Error(`no number for ${serviceId}: ${JSON.stringify(reply)}`);
  }
  return () => kiosk.close();
}
