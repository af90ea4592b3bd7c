import { localText, staffMinutesText, staffHelpTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import type { HelpHere } from './model/help.ts';
import type { Speaking } from './speaking.ts';

export type HelpWords = {
  /** Who wants what, e.g. "Máy lấy số 2 cần người hướng dẫn". */
  readonly wish: string;
  /** How long it has stood. */
  readonly since: string;
  /** Where on the kiosk's pages, for which service, in which language; empty for a counter. */
  readonly details: string;
};

/** HE4: a request in words. A kiosk is called as it was named when it was paired. */
export function helpWords(
  { request }: HelpHere,
  health: DeviceHealthView | null,
  { language, hubMs, texts }: Pick<Speaking, 'language' | 'hubMs' | 'texts'>,
): HelpWords {
  const words = staffHelpTexts(language);
  const { from, kind, askedAt, number } = request;
  const since = staffMinutesText(hubMs - askedAt, language);
  const wants = words.wants[kind];
  if (from.kind === 'counter') return { wish: `${words.counter(from.label)} ${wants}`, since, details: '' };
  const { deviceId, place, service, language: spoken } = from;
  const name = health?.appliances.find((one) => one.deviceId === deviceId)?.name ?? words.kiosk;
  const details = [
    number,
    words.places[place],
    service === null ? null : localText(service.name, language),
    spoken === 'vi' ? null : words.speaks(texts.languageNames[spoken]),
  ];
  return { wish: `${name} ${wants}`, since, details: details.filter((one) => one !== null).join(' · ') };
}
