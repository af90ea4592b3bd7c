import { describe, expect, it, vi } from 'vitest';
import { toJSONSchema, ZodType } from 'zod';
import * as full from './index.ts';
import { z } from './lean-zod.ts';

type Protocol = typeof full;

async function leanProtocol(): Promise<Protocol> {
  vi.resetModules();
  vi.doMock('zod', () => import('./lean-zod.ts'));
  const lean = await import('./index.ts');
  vi.doUnmock('zod');
  return lean;
}

const lean: Protocol = await leanProtocol();
const schemas = Object.entries<unknown>(full).filter((entry): entry is [keyof Protocol, ZodType] => {
  return entry[1] instanceof ZodType;
});

/** A schema of the pages, under the name of the hub's. */
const leanOne = (name: keyof Protocol) => lean[name] as unknown as ZodType;

describe('the schemas as the pages carry them', () => {
  it('are others than the hub’s', () => {
    expect(schemas.length).toBeGreaterThan(100);
    expect(schemas.filter(([name, schema]) => leanOne(name) === schema || leanOne(name) instanceof ZodType)).toEqual(
      [],
    );
  });

  it.each(schemas)('%s says the same', (name, schema) => {
    for (const io of ['input', 'output'] as const) {
      expect(toJSONSchema(leanOne(name), { io })).toEqual(toJSONSchema(schema, { io }));
    }
  });

  it('say the same faults at the same places', () => {
    const { centreSettingsSchema, commandReplySchema } = full;
    for (const [name, schema] of Object.entries({ centreSettingsSchema, commandReplySchema })) {
      for (const wrong of [null, {}, { kind: 'rejected', commandId: '', rejection: {} }, { centre: { kind: 7 } }]) {
        const faults = [schema, leanOne(name as keyof Protocol)].map((one) =>
          one.safeParse(wrong).error?.issues.map(({ code, path }) => ({ code, path })),
        );
        expect(faults[0]?.length).toBeGreaterThan(0);
        expect(faults[1]).toEqual(faults[0]);
      }
    }
  });

  it('are made when they are first needed', () => {
    let isRead = false;
    const colours = new Proxy(['red', 'green'], {
      get: (target, name, receiver) => {
        isRead = true;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const schema = z.object({ colour: z.enum(colours).nullable() }).readonly();
    expect(isRead).toBe(false);
    expect(schema.safeParse({ colour: 'green' }).success).toBe(true);
    expect(schema.safeParse({ colour: 'blue' }).success).toBe(false);
    expect(isRead).toBe(true);
  });

  it('know the types of all commands', () => {
    expect(lean.COMMAND_TYPES).toEqual(full.COMMAND_TYPES);
  });
});
