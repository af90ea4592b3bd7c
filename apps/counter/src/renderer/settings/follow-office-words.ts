import type { FollowSettingsTexts } from '@motcua/messages';
import type { FollowState } from '@motcua/protocol';

/**
 * FO7: what is said of the office's own pages, which phones should not reach. `port`: of the page for phones. A phone can try plain
 * HTTP alone: while another machine may meet the pages over TLS, nothing found by it is said to be "as it should be".
 */
export function officeTold(
  { isThere, seen, httpPort, httpsPort }: FollowState['office'],
  hubPort: number,
  port: number,
  words: FollowSettingsTexts,
): string {
  const untried = httpsPort === null ? [] : [words.officeUntried(port, httpsPort)];
  if (seen === 'open') return [words.officeSeen(port, hubPort), ...untried].join(' ');
  if (seen === 'shut')
    return httpsPort === null ? words.officeUnseen(hubPort) : [words.officeShut(hubPort), ...untried].join(' ');
  if (!isThere) return words.officeApart;
  const both = httpPort !== null && httpsPort !== null;
  return words.officeThere(port, both ? words.bothPorts(httpPort, httpsPort) : `${httpPort ?? httpsPort ?? hubPort}`);
}
