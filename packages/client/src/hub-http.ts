import {
  accountAddedSchema,
  accountListSchema,
  deviceListSchema,
  freeSlotsSchema,
  httpProblemSchema,
  pairingConfirmedSchema,
  pairingListSchema,
  pairingStartedSchema,
  pairingStateSchema,
  passwordGivenSchema,
  recoveredSchema,
  sessionSchema,
  type AccountAdded,
  type AccountId,
  type AccountList,
  type DeviceId,
  type DeviceList,
  type FreeSlots,
  type GivePassword,
  type HttpProblem,
  type NewAccount,
  type PairingConfirm,
  type PairingList,
  type PairingRequest,
  type PairingStarted,
  type PairingState,
  type PasswordChange,
  type PasswordGiven,
  type Recovered,
  type RecoveryRequest,
  type ServiceId,
  type Session,
  type SignInRequest,
} from '@motcua/protocol';

/** `no-answer`: nobody answered, or not in the hub's language. */
export type HttpResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: HttpProblem }
  | { readonly kind: 'no-answer' };

/** The hub's HTTP API. Never throws: refusals and a silent network are results. */
export interface HubHttp {
  signIn(request: SignInRequest): Promise<HttpResult<Session>>;
  session(): Promise<HttpResult<Session>>;
  signOut(): Promise<HttpResult<null>>;
  /** The code from the safe sets a new password; the answer is the code that takes its place. */
  recover(request: RecoveryRequest): Promise<HttpResult<Recovered>>;
  /** One's own. Every session ends, this one too. */
  changePassword(change: PasswordChange): Promise<HttpResult<null>>;
  accounts(): Promise<HttpResult<AccountList>>;
  addAccount(wanted: NewAccount): Promise<HttpResult<AccountAdded>>;
  givePassword(accountId: AccountId, gift: GivePassword): Promise<HttpResult<PasswordGiven>>;
  disableAccount(accountId: AccountId): Promise<HttpResult<null>>;
  /** A service's free times for appointments on a local date (`YYYY-MM-DD`). */
  freeSlots(serviceId: ServiceId, date: string): Promise<HttpResult<FreeSlots>>;
  requestPairing(request: PairingRequest): Promise<HttpResult<PairingStarted>>;
  pollPairing(started: PairingStarted): Promise<HttpResult<PairingState>>;
  pendingPairings(): Promise<HttpResult<PairingList>>;
  confirmPairing(confirm: PairingConfirm): Promise<HttpResult<DeviceId>>;
  devices(): Promise<HttpResult<DeviceList>>;
  revokeDevice(deviceId: DeviceId): Promise<HttpResult<null>>;
  /** For pages that are fetched when they are first shown: they bring their own schemas, so the first page stays small. */
  ask<T>(
    method: HttpMethod,
    path: string,
    content: object | null,
    parse: (answer: unknown) => T,
  ): Promise<HttpResult<T>>;
  /** Like `ask`, for what is answered only when a machine has done it: paper takes as long as it takes to come out. */
  askPatiently<T>(
    method: HttpMethod,
    path: string,
    content: object | null,
    parse: (answer: unknown) => T,
  ): Promise<HttpResult<T>>;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type HubHttpOptions = {
  readonly fetch: typeof fetch;
  /** Sent with every request, outside browsers only; null in a page. */
  readonly headers: Readonly<Record<string, string>> | null;
};

const TIMEOUT_MS = 8_000;
/** A turn behind other slips, a slow line and the longest wait for a printer's answer together stay below this. */
const PATIENT_TIMEOUT_MS = 180_000;

/** `baseUrl`: the hub's origin, e.g. `http://10.0.0.5:4800`. */
export function createHubHttp(baseUrl: string, options: HubHttpOptions): HubHttp {
  async function ask<T>(
    method: HttpMethod,
    path: string,
    content: object | null,
    parse: (answer: unknown) => T,
    bearer: string | null,
    withinMs = TIMEOUT_MS,
  ): Promise<HttpResult<T>> {
    try {
      const response = await options.fetch(new URL(path, baseUrl), {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: {
          ...(content === null ? {} : { 'content-type': 'application/json' }),
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
          ...options.headers,
        },
        body: content === null ? null : JSON.stringify(content),
        signal: AbortSignal.timeout(withinMs),
      });
      const answer: unknown = response.status === 204 ? null : await response.json();
      if (response.ok) return { kind: 'ok', value: parse(answer) };
      return { kind: 'refused', problem: httpProblemSchema.parse(answer) };
    } catch {
      return { kind: 'no-answer' };
    }
  }
  const nothing = () => null;

  return {
    signIn: (request) => ask('POST', '/api/session', request, (a) => sessionSchema.parse(a), null),
    session: () => ask('GET', '/api/session', null, (a) => sessionSchema.parse(a), null),
    signOut: () => ask('DELETE', '/api/session', null, nothing, null),
    recover: (request) => ask('POST', '/api/recovery', request, (a) => recoveredSchema.parse(a), null),
    changePassword: (change) => ask('POST', '/api/account/password', change, nothing, null),
    accounts: () => ask('GET', '/api/accounts', null, (a) => accountListSchema.parse(a), null),
    addAccount: (wanted) => ask('POST', '/api/accounts', wanted, (a) => accountAddedSchema.parse(a), null),
    givePassword: (accountId, gift) =>
      ask(
        'POST',
        `/api/accounts/${encodeURIComponent(accountId)}/password`,
        gift,
        (a) => passwordGivenSchema.parse(a),
        null,
      ),
    disableAccount: (accountId) =>
      ask('POST', `/api/accounts/${encodeURIComponent(accountId)}/disable`, {}, nothing, null),
    freeSlots: (serviceId, date) => {
      const query = new URLSearchParams({ serviceId, date });
      return ask('GET', `/api/appointment-slots?${query.toString()}`, null, (a) => freeSlotsSchema.parse(a), null);
    },
    requestPairing: (request) => ask('POST', '/api/pairing', request, (a) => pairingStartedSchema.parse(a), null),
    pollPairing: ({ requestId, secret }) =>
      ask('GET', `/api/pairing/${encodeURIComponent(requestId)}`, null, (a) => pairingStateSchema.parse(a), secret),
    pendingPairings: () => ask('GET', '/api/pairing', null, (a) => pairingListSchema.parse(a), null),
    confirmPairing: (confirm) =>
      ask('POST', '/api/pairing/confirm', confirm, (a) => pairingConfirmedSchema.parse(a).deviceId, null),
    devices: () => ask('GET', '/api/devices', null, (a) => deviceListSchema.parse(a), null),
    revokeDevice: (deviceId) => ask('POST', `/api/devices/${encodeURIComponent(deviceId)}/revoke`, {}, nothing, null),
    ask: (method, path, content, parse) => ask(method, path, content, parse, null),
    askPatiently: (method, path, content, parse) => ask(method, path, content, parse, null, PATIENT_TIMEOUT_MS),
  };
}
