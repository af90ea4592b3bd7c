import { pairingStartedSchema, pairingStateSchema, type DeviceRole } from '@motcua/protocol';

/** What speaks for a client: a browser's cookie, or a device's token. */
export type Admission = { readonly url: string; readonly cookie: string | null; readonly token: string | null };

/** Signs in as a page would. */
export async function signIn(url: string, name: string, password: string): Promise<Admission> {
  const response = await post(url, '/api/session', { name, password }, null);
  return { url, cookie: cookieOf(response), token: null };
}

/** Pairs a page that was opened on the hub's own machine: in the demo it needs no administrator. */
export async function pairOwnPage(url: string, role: DeviceRole, name: string): Promise<Admission> {
  const started = pairingStartedSchema.parse(await (await post(url, '/api/pairing', { role, name }, null)).json());
  const response = await fetch(`${url}/api/pairing/${started.requestId}`, {
    headers: { origin: url, authorization: `Bearer ${started.secret}` },
  });
  const state = pairingStateSchema.parse(await response.json());
  if (state.state !== 'paired') throw new Error(`${name} was not paired: ${state.state}`);
  return { url, cookie: cookieOf(response), token: null };
}

async function post(url: string, path: string, content: unknown, cookie: string | null): Promise<Response> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify(content),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return response;
}

function cookieOf(response: Response): string {
  const [cookie] = response.headers.getSetCookie();
  const pair = cookie?.split(';')[0];
  if (!pair) throw new Error('no cookie was given');
  return pair;
}
