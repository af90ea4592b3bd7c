import type { HttpResult, HubHttp } from '@motcua/client';
import {
  askedAddressesSchema,
  foundPortsSchema,
  type AskAddresses,
  type AskedAddresses,
  type FoundPorts,
} from '@motcua/protocol';

/** The hub's side of the machines, for pages that are fetched when they are first shown. */
export type MachinesApi = {
  ports(): Promise<HttpResult<FoundPorts>>;
  ask(addresses: AskAddresses): Promise<HttpResult<AskedAddresses>>;
};

export function machinesApi(http: HubHttp): MachinesApi {
  return {
    ports: () => http.ask('GET', '/api/machines/ports', null, (answer) => foundPortsSchema.parse(answer)),
    ask: (addresses) =>
      http.ask('POST', '/api/machines/ask-addresses', addresses, (answer) => askedAddressesSchema.parse(answer)),
  };
}
