import type { HttpResult, HubHttp } from '@motcua/client';
import { machineActReplySchema, type MachineAct, type MachineActReply } from '@motcua/protocol';

/** Has the hub do something with a machine. A test slip (SL10) and a device from afar (AP8) are answered when it is known how it went. */
export function askMachine(http: HubHttp, act: MachineAct): Promise<HttpResult<MachineActReply>> {
  const parse = (answer: unknown): MachineActReply => machineActReplySchema.parse(answer);
  return act.act === 'print-test-slip' || act.act === 'control-appliance'
    ? http.askPatiently('POST', '/api/machines/acts', act, parse)
    : http.ask('POST', '/api/machines/acts', act, parse);
}
