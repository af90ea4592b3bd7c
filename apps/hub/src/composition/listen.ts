import { networkInterfaces } from 'node:os';
import type { AddressInfo, Server } from 'node:net';
import { isEveryAddress } from '../access/allowed-hosts.ts';
import { ConfigError } from '../ports/errors.ts';

/**
 * Opens the port. Throws ConfigError in one line when it cannot be had. Returns the port, chosen where 0 was asked for.
 * `variable`: what sets it.
 */
export async function listen(server: Server, host: string, port: number, variable: string): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port, exclusive: true }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (fault) {
    throw new ConfigError(problemInWords(fault as NodeJS.ErrnoException, { host, port, variable }), { cause: fault });
  }
  return (server.address() as AddressInfo).port;
}

type Wanted = { readonly host: string; readonly port: number; readonly variable: string };

function problemInWords(fault: NodeJS.ErrnoException, { host, port, variable }: Wanted): string {
  switch (fault.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use by another program. Stop that, or set ${variable} to another port.`;
    case 'EACCES':
      return `This user may not open port ${port}. Set ${variable} to a port above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set MOTCUA_HOST to 127.0.0.1, 0.0.0.0 or an address of this machine.`;
    default:
      return `Port ${port} on ${host} cannot be opened: ${fault.message}.`;
  }
}

/** What to type into a browser: for "every address", one of the machine's own. `not`: where it answers phones alone. */
export function browserUrl(scheme: 'http' | 'https', host: string, port: number, not: string | null): string {
  const name = isEveryAddress(host) ? (firstLanAddress(not) ?? '127.0.0.1') : host;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function firstLanAddress(not: string | null): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((several) => several ?? []);
  return addresses.find(({ family, internal, address }) => family === 'IPv4' && !internal && address !== not)?.address;
}
