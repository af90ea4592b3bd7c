import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as protocol from './index.ts';

const GOLDEN = new URL('./contract.golden.json', import.meta.url);

const SOCKET_EVENTS = {
  clientToHub: {
    command: ['commandEnvelopeSchema', 'commandReplySchema'],
    'outcome-of': ['outcomeOfSchema', 'outcomeOfReplySchema'],
    'watch-counters': ['watchCountersSchema', 'watchReplySchema'],
    'list-waiting': ['listWaitingSchema', 'waitingReplySchema'],
    'report-announcements': ['reportAnnouncementsSchema', 'watchReplySchema'],
    'report-voice': ['reportVoiceSchema', 'watchReplySchema'],
    'report-glass': ['reportGlassSchema', 'watchReplySchema'],
    'look-up-code': ['lookUpCodeSchema', 'lookUpReplySchema'],
    'ask-catalogue': ['askCatalogueSchema', 'catalogueReplySchema'],
    'ask-reserve': ['askReserveSchema', 'reserveKitReplySchema'],
    'try-printer': ['tryPrinterSchema', 'tryPrinterReplySchema'],
    'report-device-port': ['devicePortReportSchema', 'watchReplySchema'],
    'report-appliance': ['reportApplianceSchema', 'watchReplySchema'],
  } satisfies Record<keyof protocol.ClientToHubEvents, readonly [keyof typeof protocol, keyof typeof protocol]>,
  hubToClient: {
    welcome: 'welcomeSchema',
    view: 'viewMessageSchema',
    input: 'inputMessageSchema',
    closing: 'closingSchema',
    'device-port': ['devicePortRequestSchema', 'devicePortReplySchema'],
    'appliance-act': ['applianceActSchema', 'applianceReplySchema'],
  } satisfies Record<
    keyof protocol.HubToClientEvents,
    keyof typeof protocol | readonly [keyof typeof protocol, keyof typeof protocol]
  >,
};

/** Every schema that this package exports, by its name. */
const SCHEMAS = Object.entries<unknown>(protocol)
  .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
  .sort(([a], [b]) => (a < b ? -1 : 1));

/** Each schema written out once; where another one holds it, it is named: spelled out everywhere they take 1.8 MB. */
function writtenSchemas(): [string, unknown][] {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of SCHEMAS) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (name) => `#/schemas/${name}` });
  return Object.entries(schemas).map(([name, { $id: _, ...written }]) => [name, written]);
}

/** Everything that another program relies on, as plain JSON. */
function contract(): unknown {
  const limits = Object.entries<unknown>(protocol).filter(
    ([name, value]) => /^[A-Z_]+$/.test(name) && typeof value === 'number',
  );
  const roles = [...protocol.DEVICE_ROLES, ...protocol.STAFF_ROLES];
  const plain: unknown = JSON.parse(
    JSON.stringify({
      version: protocol.PROTOCOL_VERSION,
      socketPath: protocol.SOCKET_PATH,
      events: SOCKET_EVENTS,
      refusalCodes: protocol.REFUSAL_CODES,
      httpProblemCodes: protocol.HTTP_PROBLEM_CODES,
      limits: Object.fromEntries(limits),
      tooLateAfterMs: Object.fromEntries(roles.map((role) => [role, protocol.tooLateAfterMs(role)])),
      views: Object.fromEntries(Object.entries(protocol.VIEW_SCHEMAS).map(([view, schema]) => [view, nameOf(schema)])),
      schemas: Object.fromEntries(writtenSchemas()),
    }),
  );
  return plain;
}

function nameOf(schema: z.ZodType): string {
  const found = Object.entries<unknown>(protocol).find(([, exported]) => exported === schema);
  if (!found) throw new Error('a schema that this package does not export');
  return found[0];
}

const HOW_TO_CHANGE = `
What goes over the wire is not what contract.golden.json says. If that was an accident, undo it. If it is
meant: a client of the last release must still understand the hub, or PROTOCOL_VERSION (versions.ts) must
grow; write a line into its history, tell PROTOCOL.md and CHANGELOG.md, and run

    MOTCUA_UPDATE_CONTRACT=1 npx vitest run --project unit packages/protocol/src/contract.test.ts
`;

describe('the wire contract', () => {
  it('changes only on purpose', () => {
    const present = contract();
    if (process.env['MOTCUA_UPDATE_CONTRACT'] === '1') {
      writeFileSync(GOLDEN, `${JSON.stringify(present, null, 2)}\n`);
    }
    const golden: unknown = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(present, HOW_TO_CHANGE).toEqual(golden);
  });

  it('holds every schema that this package exports', () => {
    const { schemas } = contract() as { schemas: Record<string, object> };
    // One that is exported under two names would be written under the second alone.
    expect(Object.keys(schemas)).toEqual(SCHEMAS.map(([name]) => name));
    expect(Object.keys(schemas).length).toBeGreaterThan(35);
    for (const [name, schema] of Object.entries(schemas)) {
      // An empty schema accepts anything: only the frame of a view may hold such a part.
      expect(Object.keys(schema).length, name).toBeGreaterThan(1);
    }
  });

  it('is described by schemas that say what is required', () => {
    const { schemas } = contract() as {
      schemas: Record<string, { required?: string[]; additionalProperties?: boolean }>;
    };
    expect(schemas['commandEnvelopeSchema']).toMatchObject({
      required: ['commandId', 'ageMs', 'command'],
      additionalProperties: false,
    });
    expect(schemas['handshakeSchema']?.required).toEqual(['role', 'protocol', 'token', 'client']);
  });

  it('keeps the history of every version beside the constant', () => {
    const source = readFileSync(new URL('./versions.ts', import.meta.url), 'utf8');
    const { min, max } = protocol.PROTOCOL_VERSION;
    expect(min).toBeLessThanOrEqual(max);
    for (let version = 1; version <= max; version += 1) {
      expect(source).toMatch(new RegExp(`^ \\*   ${version} \\(\\d{4}-\\d{2}-\\d{2}\\) \\S`, 'm'));
    }
  });
});
