import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  NameConstraints,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  type TBSCertificate,
} from '@peculiar/asn1-x509';
import type { CertifiedKey, DoorNames, Validity, WantedAuthority } from '../../ports/hub-certificates.ts';
import { distinguishedName, extension, keyIdentifier, publicKeyInfo, signed, toBeSigned } from './certificate-parts.ts';
import { spokenFor, within, type Spoken } from './spoken-for.ts';

/** The same for every authority, so that no clock had to be right when it was made. */
const AUTHORITY_HOLDS: Validity = { notBefore: Date.UTC(2000, 0, 1), notAfter: Date.UTC(2099, 11, 31, 23, 59, 59) };

/** TL1: signs doors of office networks, and nothing else: no authority below it, no mail, no program, no site of the world. */
export function writeAuthority({ hubId, centre, names }: WantedAuthority): CertifiedKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = distinguishedName(`Motcua ${hubId.slice(0, 8)}`, centre);
  const info = publicKeyInfo(publicKey);
  const ownId = keyIdentifier(info);
  const tbs = toBeSigned({
    ...{ issuer: subject, subject, validity: AUTHORITY_HOLDS, subjectPublicKeyInfo: info },
    extensions: [
      extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.keyCertSign)),
      extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_nameConstraints, true, constraintsFor(names)),
      extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(ownId)),
    ],
  });
  return { keyPem: pemOf(privateKey), certificatePem: signed(tbs, (bytes) => sign('sha256', bytes, privateKey)) };
}

/** TL2 */
export function writeDoor(authority: CertifiedKey, wanted: DoorNames, validity: Validity): CertifiedKey {
  const authorityKey = createPrivateKey(authority.keyPem);
  const issuer = AsnConvert.parse(new X509Certificate(authority.certificatePem).raw, Certificate).tbsCertificate;
  const names = within(wanted, spokenForBy(issuer));
  const authorityId = keyIdentifier(publicKeyInfo(createPublicKey(authorityKey)));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const info = publicKeyInfo(publicKey);
  const tbs = toBeSigned({
    ...{ issuer: issuer.subject, validity, subjectPublicKeyInfo: info },
    subject: distinguishedName(names.dns[0] ?? names.addresses[0] ?? 'motcua', ''),
    extensions: [
      extension(id_ce_basicConstraints, true, new BasicConstraints({ cA: false })),
      extension(id_ce_keyUsage, true, new KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(id_ce_extKeyUsage, false, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_subjectAltName, false, new SubjectAlternativeName(generalNames(names))),
      extension(id_ce_subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier(info))),
      extension(
        id_ce_authorityKeyIdentifier,
        false,
        new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(authorityId) }),
      ),
    ],
  });
  return { keyPem: pemOf(privateKey), certificatePem: signed(tbs, (bytes) => sign('sha256', bytes, authorityKey)) };
}

function constraintsFor(names: DoorNames): NameConstraints {
  const { dns, networks } = spokenFor(names);
  return new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(
      generalNames({ dns, addresses: networks }).map((base) => new GeneralSubtree({ base })),
    ),
  });
}

/** What stands in an authority's certificate. */
function spokenForBy({ extensions }: TBSCertificate): Spoken {
  const found = extensions?.find(({ extnID }) => extnID === id_ce_nameConstraints);
  const permitted = found && AsnConvert.parse(found.extnValue.buffer, NameConstraints).permittedSubtrees;
  const bases = [...(permitted ?? [])].map(({ base }) => base);
  return {
    dns: bases.flatMap(({ dNSName }) => dNSName ?? []),
    networks: bases.flatMap(({ iPAddress }) => iPAddress ?? []),
  };
}

function generalNames({ dns, addresses }: DoorNames): GeneralName[] {
  return [
    ...dns.map((dNSName) => new GeneralName({ dNSName })),
    ...addresses.map((iPAddress) => new GeneralName({ iPAddress })),
  ];
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}
