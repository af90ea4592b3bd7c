import type { HttpResult, HubHttp } from '@motcua/client';
import { machineActReplySchema, type MachineAct, type MachineActReply } from '@motcua/protocol';

/** Has the hub do something with a machine. A test slip is answered when it is known what became of it (SL10). */
export function askMachine(http: HubHttp, act: MachineAct): Promise<HttpResult<MachineActReply>> {
  const parse = (answer: unknown): MachineActReply => machineActReplySchema.parse(answer);
  return act.act === 'print-test-slip'
    ? http.askPatiently('POST', '/api/machines/acts', act, parse)
    : http.ask('POST', '/api/machines/acts', act, parse);
}
