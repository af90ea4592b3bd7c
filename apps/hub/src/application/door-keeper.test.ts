import { KNOWN_PAST_AT } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import type { CertifiedKey, DoorNames, HubCertificates, Validity } from '../ports/hub-certificates.ts';
import type { IdentityVault, KeptDoor } from '../ports/identity-vault.ts';
import { DoorKeeper, HOLDS_EACH_WAY_MS, RENEW_AFTER_MS } from './door-keeper.ts';
import { ManualTime } from './testing/manual-time.ts';

const DAY_MS = 24 * 3_600_000;
const AT = Date.parse('2027-03-01T08:00:00+07:00');

/** Certificates without cryptography: a door carries its authority's name and its dates. */
class PaperCertificates implements HubCertificates {
  made: Validity[] = [];
  authorities = 0;
  isBroken = false;

  makeAuthority(): Promise<CertifiedKey> {
    this.authorities += 1;
    return Promise.resolve({ keyPem: `key ${this.authorities}`, certificatePem: `authority ${this.authorities}` });
  }
  makeDoor(authority: CertifiedKey, _names: DoorNames, validity: Validity): Promise<CertifiedKey> {
    if (this.isBroken) return Promise.reject(new Error('no more threads'));
    this.made.push(validity);
    const certificatePem = JSON.stringify({ by: authority.certificatePem, ...validity });
    return Promise.resolve({ keyPem: `door ${this.made.length}`, certificatePem });
  }
  readAuthority({ certificatePem }: CertifiedKey) {
    return certificatePem === 'torn' ? null : { fingerprint: certificatePem, der: Buffer.from(certificatePem) };
  }
  readDoor({ certificatePem }: CertifiedKey, authority: CertifiedKey): Validity | null {
    const { by, ...validity } = JSON.parse(certificatePem) as Validity & { by: string };
    return by === authority.certificatePem ? validity : null;
  }
}

class PaperVault implements IdentityVault {
  kept: CertifiedKey | null | 'damaged' = null;
  keptDoor: KeptDoor | null = null;
  isFull = false;

  hubId = () => '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11';
  authority = () => this.kept;
  door = () => this.keptDoor;
  keepAuthority(authority: CertifiedKey): void {
    if (this.isFull) throw new Error('ENOSPC');
    this.kept = authority;
  }
  keepDoor(door: KeptDoor): void {
    if (this.isFull) throw new Error('ENOSPC');
    this.keptDoor = door;
  }
}

function rig(at = AT) {
  const time = new ManualTime(at);
  const certificates = new PaperCertificates();
  const vault = new PaperVault();
  const said: string[] = [];
  const write = (_fields: object, message: string) => void said.push(message);
  const present = { dns: ['motcua.local'], addresses: ['192.168.1.5'] };
  const renewed: CertifiedKey[] = [];
  const start = (clock: { now(): number; monotonicMs(): number } = time) => {
    const keeper = new DoorKeeper({
      ...{ vault, certificates, clock, centre: () => 'Phường Mẫu', log: { info: write, warn: write, error: write } },
      names: () => ({ dns: [...present.dns], addresses: [...present.addresses] }),
    });
    keeper.onRenewed((door) => renewed.push(door));
    return keeper;
  };
  const tick = async (keeper: DoorKeeper) => {
    keeper.tick();
    await time.pass(0);
  };
  return { time, certificates, vault, said, present, renewed, start, tick };
}

describe('the keeper of a hub’s door', () => {
  it('TL1 makes an authority at the first start, and never another one', async () => {
    const { start, certificates, vault } = rig();
    const first = await start().open();
    expect(first).not.toBeNull();
    const again = start();
    expect(await again.open()).toEqual(first);
    expect([certificates.authorities, certificates.made.length]).toEqual([1, 1]);
    expect(again.authority()?.certificatePem).toBe('authority 1');
    expect(vault.keptDoor?.askedFor).toEqual({ dns: ['motcua.local'], addresses: ['192.168.1.5'] });
  });

  it.each(['damaged', { keyPem: 'key', certificatePem: 'torn' }] as const)(
    'TL1 replaces no damaged authority: devices would take the hub for another (%j)',
    async (kept) => {
      const { start, certificates, vault, said } = rig();
      vault.kept = kept;
      expect(await start().open()).toBeNull();
      expect([vault.kept, certificates.authorities]).toEqual([kept, 0]);
      expect(said.at(-1)).toMatch(/there is no HTTPS/);
    },
  );

  it('TL1 uses no authority that the disk did not take', async () => {
    const { start, vault, certificates } = rig();
    vault.isFull = true;
    const keeper = start();
    expect(await keeper.open()).toBeNull();
    expect([keeper.authority(), certificates.made.length]).toEqual([null, 0]);
  });

  it('TL2 asks for another certificate when a name or an address is new, not when one went away', async () => {
    const { start, tick, present, certificates, renewed } = rig();
    const keeper = start();
    await keeper.open();
    present.addresses = ['192.168.7.20'];
    await tick(keeper);
    expect([certificates.made.length, renewed.length]).toEqual([2, 1]);
    present.addresses = [];
    await tick(keeper);
    present.addresses = ['192.168.7.20'];
    await tick(keeper);
    expect(certificates.made.length).toBe(2);
    present.dns = ['motcua.local', 'motcua-2.local'];
    await tick(keeper);
    expect(renewed.at(-1)?.keyPem).toBe('door 3');
  });

  it('TL2 renews it long before it ends, under the same authority', async () => {
    const { start, tick, time, certificates, renewed } = rig();
    const keeper = start();
    await keeper.open();
    await time.pass(RENEW_AFTER_MS);
    await tick(keeper);
    expect(renewed).toEqual([]);
    await time.pass(DAY_MS);
    await tick(keeper);
    expect(renewed).toHaveLength(1);
    expect(JSON.parse(renewed[0]?.certificatePem ?? '')).toMatchObject({ by: 'authority 1' });
    const { notBefore, notAfter } = certificates.made[1] ?? { notBefore: 0, notAfter: 0 };
    expect([time.now() - notBefore, notAfter - time.now()]).toEqual([HOLDS_EACH_WAY_MS, HOLDS_EACH_WAY_MS]);
  });

  it('TL2 a hub whose clock says 1970 makes one that holds when this program was written', async () => {
    const { start, certificates } = rig(0);
    await start().open();
    const { notBefore, notAfter } = certificates.made[0] ?? { notBefore: 0, notAfter: 0 };
    expect((notBefore + notAfter) / 2).toBe(KNOWN_PAST_AT);
  });

  it('TL2 makes it anew once the clock is put right, forwards or backwards', async () => {
    const { start, tick, time, certificates, renewed } = rig(Date.parse('2036-01-01T00:00:00Z'));
    let aheadMs = 0;
    const keeper = start({ now: () => time.now() + aheadMs, monotonicMs: () => time.monotonicMs() });
    await keeper.open();
    aheadMs = AT - time.now();
    await tick(keeper);
    expect(renewed).toHaveLength(1);
    aheadMs += 3 * 365 * DAY_MS;
    await tick(keeper);
    const { notBefore, notAfter } = certificates.made.at(-1) ?? { notBefore: 0, notAfter: 0 };
    expect((notBefore + notAfter) / 2).toBe(time.now() + aheadMs);
  });

  it('TL2 tries again a minute after a failure, and serves with what it has meanwhile', async () => {
    const { start, tick, time, present, certificates, renewed } = rig();
    const keeper = start();
    await keeper.open();
    certificates.isBroken = true;
    present.addresses = ['192.168.7.20'];
    await tick(keeper);
    certificates.isBroken = false;
    await tick(keeper);
    expect(renewed).toEqual([]);
    await time.pass(60_000);
    await tick(keeper);
    expect(renewed).toHaveLength(1);
  });

  it('TL2 a certificate that the disk did not take serves until the next start', async () => {
    const { start, tick, present, vault, renewed } = rig();
    const keeper = start();
    await keeper.open();
    vault.isFull = true;
    present.addresses = ['192.168.7.20'];
    await tick(keeper);
    await tick(keeper);
    expect(vault.keptDoor?.askedFor.addresses).toEqual(['192.168.1.5']);
    expect(renewed.map(({ keyPem }) => keyPem)).toEqual(['door 2']);
  });
});
