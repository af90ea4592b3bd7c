import { hostname, networkInterfaces } from 'node:os';

/** The names and addresses under which this machine is known at this moment. */
export function ownNames(): readonly string[] {
  const name = hostname();
  const addresses = Object.values(networkInterfaces()).flatMap((several) => several ?? []);
  // A link-local IPv6 address may carry its zone, which no Host header does.
  return [name, `${name}.local`, ...addresses.map(({ address }) => address.split('%', 1)[0] ?? address)];
}
