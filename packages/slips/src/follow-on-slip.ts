import { messagesIn, slipMessages } from '@motcua/messages/hub';
import { followAddress, followPlaceOf } from '@motcua/protocol/follow-address';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Language, SlipCode } from '@motcua/protocol/vocabulary';
import type { SlipContent } from './slip-content.ts';

/** FO2: what the QR code opens and what stands beside it; null: the code stays bare, because no phone is known to get there. */
export function followOnSlip(
  { follow }: Pick<CentreSettings, 'follow'>,
  slipCode: SlipCode,
  language: Language,
): NonNullable<SlipContent['follow']> | null {
  const place = followPlaceOf(follow);
  if (place === null) return null;
  const languages: readonly Language[] = language === 'vi' ? ['vi'] : ['vi', language];
  const words = languages.map((each) => ({ language: each, text: messagesIn(slipMessages, each).followByPhone }));
  return { address: followAddress(place, slipCode), words };
}
