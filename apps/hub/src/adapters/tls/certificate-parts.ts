import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity as AsnValidity,
  Version,
} from '@peculiar/asn1-x509';
import type { Validity } from '../../ports/hub-certificates.ts';

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
/** RFC 5280, ub-common-name and ub-organization-name. */
const NAME_LETTERS = 64;

export function distinguishedName(commonName: string, organisation: string): Name {
  const part = (type: string, text: string) =>
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({
        type,
        value: new AttributeValue({ utf8String: Array.from(text).slice(0, NAME_LETTERS).join('') }),
      }),
    ]);
  return new Name([...(organisation === '' ? [] : [part(ORGANISATION, organisation)]), part(COMMON_NAME, commonName)]);
}

export function extension(extnID: string, critical: boolean, content: unknown): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(content)) });
}

export function publicKeyInfo(key: KeyObject): SubjectPublicKeyInfo {
  return AsnConvert.parse(key.export({ type: 'spki', format: 'der' }), SubjectPublicKeyInfo);
}

/** RFC 5280, 4.2.1.2, method 1. */
export function keyIdentifier(info: SubjectPublicKeyInfo): ArrayBuffer {
  return bytesOf(createHash('sha1').update(Buffer.from(info.subjectPublicKey)).digest());
}

/** What is to be signed. The serial number is positive, with 127 bits of chance. */
export function toBeSigned(parts: {
  readonly issuer: Name;
  readonly subject: Name;
  readonly validity: Validity;
  readonly subjectPublicKeyInfo: SubjectPublicKeyInfo;
  readonly extensions: readonly Extension[];
}): TBSCertificate {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return new TBSCertificate({
    version: Version.v3,
    serialNumber: bytesOf(serial),
    signature: new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 }),
    issuer: parts.issuer,
    validity: new AsnValidity({
      notBefore: new Date(parts.validity.notBefore),
      notAfter: new Date(parts.validity.notAfter),
    }),
    subject: parts.subject,
    subjectPublicKeyInfo: parts.subjectPublicKeyInfo,
    extensions: new Extensions([...parts.extensions]),
  });
}

/** `sign`: ECDSA with SHA-256, as a DER sequence. */
export function signed(tbsCertificate: TBSCertificate, sign: (bytes: Uint8Array) => Buffer): string {
  const signatureValue = bytesOf(sign(new Uint8Array(AsnConvert.serialize(tbsCertificate))));
  const certificate = new Certificate({
    ...{ tbsCertificate, signatureValue },
    signatureAlgorithm: new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 }),
  });
  const base64 = Buffer.from(AsnConvert.serialize(certificate)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return Uint8Array.from(buffer).buffer;
}
