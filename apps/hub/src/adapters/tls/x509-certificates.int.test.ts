import { createPrivateKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, GeneralName, id_ce_subjectAltName, SubjectAlternativeName } from '@peculiar/asn1-x509';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CertifiedKey, DoorNames, WantedAuthority } from '../../ports/hub-certificates.ts';
import { distinguishedName, extension, publicKeyInfo, signed, toBeSigned } from './certificate-parts.ts';
import { createTlsDoor } from './tls-door.ts';
import { createX509Certificates } from './x509-certificates.ts';

const DAY_MS = 24 * 3_600_000;
const certificates = createX509Certificates();
const wanted: WantedAuthority = {
  hubId: '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11',
  centre: 'Trung tâm Phục vụ hành chính công phường Ninh Kiều, thành phố Cần Thơ, nước CHXHCN Việt Nam',
  names: { dns: ['quay-pc', 'bad_name'], addresses: ['203.0.113.7', '2001:db8::7'] },
};
const names: DoorNames = {
  dns: ['motcua.local', 'localhost', 'quay-pc', 'bad_name', 'dichvucong.gov.vn'],
  addresses: ['127.0.0.1', '::1', '192.168.1.5', '203.0.113.99', '8.8.8.8', 'fd00::2', '2001:db8::7'],
};
const aroundNow = { notBefore: Date.now() - 198 * DAY_MS, notAfter: Date.now() + 198 * DAY_MS };

/** A server with this certificate, and what a strict client that trusts the authority finds there under `servername`. */
async function handshake(door: CertifiedKey, authority: CertifiedKey, host: string): Promise<string> {
  const { server } = createTlsDoor(createHttpServer(), door);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const socket = connect({
      ...{ host: '127.0.0.1', port, ca: authority.certificatePem, servername: /[\d:]/.test(host) ? '' : host },
      checkServerIdentity: (_name, { raw }) => {
        const certificate = new X509Certificate(raw);
        const found = /^[\d.]+$|:/.test(host) ? certificate.checkIP(host) : certificate.checkHost(host);
        return found === undefined ? new Error('another name') : undefined;
      },
    });
    socket.on('secureConnect', () => socket.end(() => resolve('trusted')));
    socket.on('error', (fault: Error) => resolve(fault.message));
  });
}

/** What somebody could have who took the authority's key away. */
function forged(authority: CertifiedKey, host: string): CertifiedKey {
  const stolen = createPrivateKey(authority.keyPem);
  const { subject } = AsnConvert.parse(new X509Certificate(authority.certificatePem).raw, Certificate).tbsCertificate;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tbs = toBeSigned({
    ...{ issuer: subject, subject: distinguishedName(host, ''), validity: aroundNow },
    subjectPublicKeyInfo: publicKeyInfo(publicKey),
    extensions: [
      extension(id_ce_subjectAltName, false, new SubjectAlternativeName([new GeneralName({ dNSName: host })])),
    ],
  });
  return {
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificatePem: signed(tbs, (bytes) => sign('sha256', bytes, stolen)),
  };
}

describe('the certificates of a hub', () => {
  it('TL1 an authority holds for this century, whatever the clock says, and certifies servers alone', async () => {
    const authority = await certificates.makeAuthority(wanted);
    const certificate = new X509Certificate(authority.certificatePem);
    expect([certificate.validFrom, certificate.validTo]).toEqual([
      'Jan  1 00:00:00 2000 GMT',
      'Dec 31 23:59:59 2099 GMT',
    ]);
    expect(certificate.ca).toBe(true);
    expect(certificate.subject).toContain('CN=Motcua 0b7f2c9e');
    expect(certificate.subject).toMatch(/^O=Trung tâm Phục vụ hành chính công phường Ninh Kiều/);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificates.readAuthority(authority)?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(createPrivateKey(authority.keyPem).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  });

  it('TL2 a door is trusted under each of its names, and under no other', async () => {
    const authority = await certificates.makeAuthority(wanted);
    const door = await certificates.makeDoor(authority, names, aroundNow);
    for (const host of ['motcua.local', 'localhost', 'quay-pc', '192.168.1.5', '127.0.0.1', '::1', 'fd00::2']) {
      expect(await handshake(door, authority, host), host).toBe('trusted');
    }
    // The network of an odd address that the hub had at its first start.
    expect(await handshake(door, authority, '203.0.113.99')).toBe('trusted');
    for (const host of ['dichvucong.gov.vn', '8.8.8.8', 'bad_name', '2001:db8::7', '192.168.1.6']) {
      expect(await handshake(door, authority, host), host).toBe('another name');
    }
  });

  it('TL1 whoever stole the authority’s key still passes for nobody in the world', async () => {
    const authority = await certificates.makeAuthority(wanted);
    expect(await handshake(forged(authority, 'motcua-9.local'), authority, 'motcua-9.local')).toBe('trusted');
    expect(await handshake(forged(authority, 'dichvucong.gov.vn'), authority, 'dichvucong.gov.vn')).toBe(
      'permitted subtree violation',
    );
  });

  it('TL1 a door of another authority, or one whose key is another’s, is none', async () => {
    const [authority, other] = await Promise.all([
      certificates.makeAuthority(wanted),
      certificates.makeAuthority(wanted),
    ]);
    const door = await certificates.makeDoor(authority, names, aroundNow);
    const validity = certificates.readDoor(door, authority);
    expect(Math.abs((validity?.notAfter ?? 0) - aroundNow.notAfter)).toBeLessThan(1_000);
    expect(certificates.readDoor(door, other)).toBeNull();
    expect(certificates.readDoor({ ...door, keyPem: other.keyPem }, authority)).toBeNull();
    expect(certificates.readDoor({ ...door, certificatePem: 'x' }, authority)).toBeNull();
    expect(certificates.readAuthority({ ...authority, keyPem: other.keyPem })).toBeNull();
    expect(certificates.readAuthority(door)).toBeNull();
  });

  it('TL2 no certificate of a door holds for longer than 397 days', async () => {
    const authority = await certificates.makeAuthority(wanted);
    const door = new X509Certificate((await certificates.makeDoor(authority, names, aroundNow)).certificatePem);
    expect((Date.parse(door.validTo) - Date.parse(door.validFrom)) / DAY_MS).toBeLessThanOrEqual(397);
    expect([door.ca, door.keyUsage]).toEqual([false, ['1.3.6.1.5.5.7.3.1']]);
  });
});
