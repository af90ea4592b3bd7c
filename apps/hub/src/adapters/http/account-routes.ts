import {
  accountChangeSchema,
  givePasswordSchema,
  newAccountSchema,
  type AccountAdded,
  type AccountId,
  type AccountList,
  type PasswordGiven,
} from '@motcua/protocol';
import { apiRoute, type ApiHandler, type RoutedRequest } from './api-call.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type AccountRoute = 'list' | 'add' | 'givePassword' | 'disable' | 'change' | 'enable';

/** /api/accounts: administrators make, help out and remove the accounts of the staff. */
export function accountRoutes(parts: WebServerParts): Readonly<Record<AccountRoute, ApiHandler>> {
  const { accounts } = parts;
  return {
    list: apiRoute(parts, {
      action: 'list-accounts',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const known: AccountList = { accounts: [...accounts.list(member.accountId)] };
        sendJson(response, 200, known);
      },
    }),
    add: apiRoute(parts, {
      action: 'add-account',
      body: newAccountSchema,
      fromAnywhere: false,
      async handle({ response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = await accounts.add(body, member.accountId);
        switch (result.kind) {
          case 'name-taken':
            return sendProblem(response, 'name-taken', { field: 'name' });
          case 'weak-password':
            return sendProblem(response, 'weak-password', { field: 'password' });
          case 'added': {
            const { account, password } = result;
            return sendJson(response, 200, { account, password } satisfies AccountAdded);
          }
        }
      },
    }),
    givePassword: apiRoute(parts, {
      action: 'give-password',
      body: givePasswordSchema,
      fromAnywhere: false,
      async handle({ request, response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = await accounts.givePassword(accountIdIn(request), body.password, member.accountId);
        switch (result.kind) {
          case 'unknown-account':
            return sendProblem(response, 'not-found', { field: 'accountId' });
          case 'demo-account':
            return sendProblem(response, 'demo-account', { field: 'accountId' });
          case 'own-account':
            return sendProblem(response, 'forbidden', { field: 'accountId' });
          case 'weak-password':
            return sendProblem(response, 'weak-password', { field: 'password' });
          case 'given':
            return sendJson(response, 200, { password: result.password } satisfies PasswordGiven);
        }
      },
    }),
    disable: apiRoute(parts, {
      action: 'disable-account',
      body: null,
      fromAnywhere: false,
      handle({ request, response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = accounts.disable(accountIdIn(request), member.accountId);
        switch (result) {
          case 'unknown-account':
            return sendProblem(response, 'not-found', { field: 'accountId' });
          case 'demo-account':
          case 'last-administrator':
            return sendProblem(response, result, { field: 'accountId' });
          case 'disabled':
            return sendNothing(response);
        }
      },
    }),
    change: apiRoute(parts, {
      action: 'change-account',
      body: accountChangeSchema,
      fromAnywhere: false,
      handle({ request, response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = accounts.change(accountIdIn(request), body, member.accountId);
        switch (result) {
          case 'unknown-account':
            return sendProblem(response, 'not-found', { field: 'accountId' });
          case 'demo-account':
            return sendProblem(response, result, { field: 'accountId' });
          case 'last-administrator':
            return sendProblem(response, result, { field: 'role' });
          case 'changed':
            return sendNothing(response);
        }
      },
    }),
    enable: apiRoute(parts, {
      action: 'enable-account',
      body: null,
      fromAnywhere: false,
      async handle({ request, response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = await accounts.enable(accountIdIn(request), member.accountId);
        if (result.kind !== 'enabled') return sendProblem(response, 'not-found', { field: 'accountId' });
        sendJson(response, 200, { password: result.password } satisfies PasswordGiven);
      },
    }),
  };
}

function accountIdIn(request: RoutedRequest): AccountId {
  return (request.params['accountId'] ?? '') as AccountId;
}
