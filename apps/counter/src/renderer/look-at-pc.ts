import type { HubHttp } from '@motcua/client';
import { counterPcSchema, type CounterPc } from '@motcua/protocol';

/** AC17: what the hub knows of the PC that asks; null while it does not say. */
export async function lookAtPc(http: HubHttp | null): Promise<CounterPc | null> {
  const told = await http?.ask('GET', '/api/counter-pc', null, (answer) => counterPcSchema.parse(answer));
  return told?.kind === 'ok' ? told.value : null;
}
