import { BlockList, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

type Interfaces = ReturnType<typeof networkInterfaces>;

/**
 * Networks that a machine makes for itself: virtual machines, containers, tunnels. Some of them change with every start, and no
 * kiosk is reached through any.
 */
const OWN_MAKING =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|zt|tailscale|utun|lxc|podman|cni|flannel|vEthernet|VMware|VirtualBox|Hyper-V|Loopback|Bluetooth|ZeroTier|Tailscale)/i;

/** The IPv4 addresses by which the office's devices reach this machine, sorted; those that no router gave stand last. */
export function officeAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const all = Object.entries(interfaces).flatMap(([name, several]) =>
    (several ?? []).map((each) => ({ name, ...each })),
  );
  const reached = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const real = reached.filter(({ name }) => !OWN_MAKING.test(name));
  const addresses = (real.length > 0 ? real : reached).map(({ address }) => address);
  const isSelfGiven = (address: string) => (address.startsWith('169.254.') ? 1 : 0);
  return addresses.toSorted((a, b) => isSelfGiven(a) - isSelfGiven(b) || a.localeCompare(b, 'en', { numeric: true }));
}

/** Whether an address is in a network in which this machine is itself. */
export function isNearby(address: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  if (!isIPv4(plain)) return false;
  const near = new BlockList();
  for (const each of Object.values(interfaces).flatMap((several) => several ?? [])) {
    const bits = each.family === 'IPv4' && each.cidr !== null ? Number(each.cidr.split('/')[1]) : 0;
    if (bits > 0) near.addSubnet(each.address, bits);
  }
  return near.check(plain);
}
