import type { HttpResult, HubHttp } from '@motcua/client';
import {
  askedAddressesSchema,
  foundPortsSchema,
  kioskPortsSchema,
  type AskAddresses,
  type AskedAddresses,
  type FoundPorts,
  type KioskPortsFound,
} from '@motcua/protocol';

/** The hub's side of the machines, for pages that are fetched when they are first shown. */
export type MachinesApi = {
  ports(): Promise<HttpResult<FoundPorts>>;
  kioskPorts(): Promise<HttpResult<KioskPortsFound>>;
  ask(addresses: AskAddresses): Promise<HttpResult<AskedAddresses>>;
};

export function machinesApi(http: HubHttp): MachinesApi {
  return {
    ports: () => http.ask('GET', '/api/machines/ports', null, (answer) => foundPortsSchema.parse(answer)),
    kioskPorts: () => http.ask('GET', '/api/machines/kiosk-ports', null, (answer) => kioskPortsSchema.parse(answer)),
    ask: (addresses) =>
      http.ask('POST', '/api/machines/ask-addresses', addresses, (answer) => askedAddressesSchema.parse(answer)),
  };
}
