import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { noIdentity } from '../../testing/no-identity.ts';
import type { RoutedRequest } from './api-call.ts';
import { trustRoutes } from './trust-routes.ts';

/** The shortcut of somebody who reached the hub by this Host header, over plain HTTP. */
function shortcutOf(host: string): string {
  const identity = { ...noIdentity, identity: () => ({ ...noIdentity.identity(false), httpPort: 4800 }) };
  const { shortcut } = trustRoutes({ identity, isLoopbackAddress: () => false });
  let written = '';
  const response = { writeHead: () => undefined, end: (content: Buffer) => (written = content.toString()) };
  const request = { method: 'GET', params: { language: 'vi' }, headers: { host }, socket: {} };
  shortcut(request as unknown as RoutedRequest, response as unknown as ServerResponse);
  return written;
}

test.each([
  ['10.0.0.5:4800', 'http://10.0.0.5:4800'],
  ['motcua-2.local:4800', 'http://motcua-2.local:4800'],
  ['[fd00::5]:4800', 'http://[fd00::5]:4800'],
])('TL8 whoever reached the hub at %s gets a shortcut to there', (host, origin) => {
  expect(shortcutOf(host)).toContain(`"plain":["${origin}"]`);
});
