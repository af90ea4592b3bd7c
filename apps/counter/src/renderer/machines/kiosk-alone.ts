import { aloneMachineTexts, staffTimeOfDay } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

/** HL1: what became of the numbers that this kiosk gave without the hub; null: it gave none. */
export function aloneRemark(
  { reserves }: Pick<DeviceHealthView, 'reserves'>,
  deviceId: string,
  speaking: Speaking,
): string | null {
  const told = reserves?.find((each) => each.deviceId === deviceId);
  if (told === undefined || told.given === 0) return null;
  const texts = aloneMachineTexts(speaking.language);
  const time = (at: number) => staffTimeOfDay(at, speaking.timeZone, speaking.language);
  const { since, until, given, placed, expired, withoutSlip, refused, unsure } = told;
  return [
    until === null
      ? texts.stillHanding(time(since), given, placed)
      : texts.alone(time(since), time(until), given, placed),
    ...(refused.length > 0 ? [texts.refused(refused.join(', '))] : []),
    ...(withoutSlip.length > 0 ? [texts.withoutSlip(withoutSlip.join(', '))] : []),
    ...(expired > 0 ? [texts.expired(expired)] : []),
    ...(unsure > 0 ? [texts.unsure(unsure)] : []),
  ].join(' ');
}
