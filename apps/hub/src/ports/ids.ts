import type { AppointmentCode, SlipCode } from '@motcua/protocol/vocabulary';

/** Everything random comes through here, and the hash under which random tokens are kept. */
export interface Ids {
  /** 96 random bits in base32. */
  slipCode(): SlipCode;
  /** Eight characters that a person can type. */
  appointmentCode(): AppointmentCode;
  /** 256 random bits in base64url: device and session tokens. */
  token(): string;
  /** A UUIDv7. */
  uuid(): string;
  /** `length` characters that are hard to confuse when read aloud or off a screen. */
  readableCode(length: number): string;
  /** SHA-256 of a token, in hex: what is stored in its place. */
  hashOf(token: string): string;
}
