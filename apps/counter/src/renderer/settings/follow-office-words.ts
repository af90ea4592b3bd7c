import type { FollowSettingsTexts } from '@motcua/messages';
import type { FollowState } from '@motcua/protocol';

/**
 * FO7: what is said of the office's own pages, which phones should not reach. `port`: of the page for phones. A phone can try plain
 * HTTP alone: while another machine may meet the pages over TLS, nothing found by it is said to be "as it should be"; FO9: but for an
 * address that the hub itself keeps for phones.
 */
export function officeTold(
  { isThere, seen, alone, httpPort, httpsPort }: FollowState['office'],
  hubPort: number,
  port: number,
  words: FollowSettingsTexts,
): string {
  const untried = httpsPort === null ? [] : [words.officeUntried(port, httpsPort)];
  // What helps a hub with a card of its own for that Wi-Fi.
  const card = { no: [words.officeCard(words.phonesAlone)], yes: [], overruled: [words.officeOverruled] }[alone];
  if (seen === 'open') return [words.officeSeen(port, hubPort), ...card, ...untried].join(' ');
  if (alone === 'yes') return [...(seen === 'shut' ? [words.officeUnseen(hubPort)] : []), words.officeAlone].join(' ');
  if (seen === 'shut')
    return httpsPort === null ? words.officeUnseen(hubPort) : [words.officeShut(hubPort), ...untried].join(' ');
  if (!isThere) return words.officeApart;
  const ports = httpPort !== null && httpsPort !== null ? words.bothPorts(httpPort, httpsPort) : null;
  return [words.officeThere(port, ports ?? `${httpPort ?? httpsPort ?? hubPort}`), ...card].join(' ');
}
