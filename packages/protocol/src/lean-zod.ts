import * as mini from 'zod/mini';

/*
 * The schemas of this package are written with zod's chained calls, which bring every format and every option of zod into a
 * page: a third of its first JavaScript. The pages are built with this in the place of `zod`: the same schemas from zod's own
 * small half, with no more of the chained calls than this package uses. A test compares each schema with its full one.
 */

type Schema = mini.core.$ZodType;
type Shape = Record<string, Schema>;
type Chained = mini.ZodMiniType & Chain;

/** What can be said of a schema after it was made. */
type Chain = {
  min(least: number): Chained;
  max(most: number): Chained;
  regex(pattern: RegExp): Chained;
  nonnegative(): Chained;
  positive(): Chained;
  optional(): Chained;
  nullable(): Chained;
  default(value: unknown): Chained;
  readonly(): Chained;
  extend(shape: Shape): Chained;
};

/** Checks know what they check; a chain of calls does not. */
type AnyCheck = mini.core.$ZodCheck<unknown>;

function checked(schema: Chained, check: unknown): Chained {
  return chained(schema.check(check as AnyCheck));
}

function isNumber(schema: Chained): boolean {
  return schema.def.type === 'number';
}

const CHAIN: Chain & ThisType<Chained> = {
  min(least) {
    return checked(this, isNumber(this) ? mini.gte(least) : mini.minLength(least));
  },
  max(most) {
    return checked(this, isNumber(this) ? mini.lte(most) : mini.maxLength(most));
  },
  regex(pattern) {
    return checked(this, mini.regex(pattern));
  },
  nonnegative() {
    return checked(this, mini.nonnegative());
  },
  positive() {
    return checked(this, mini.positive());
  },
  optional() {
    return chained(mini.optional(this));
  },
  nullable() {
    return chained(mini.nullable(this));
  },
  default(value) {
    return chained(mini._default(this, value));
  },
  readonly() {
    return chained(mini.readonly(this));
  },
  extend(shape) {
    return chained(mini.extend(this as unknown as mini.ZodMiniObject, shape));
  },
};

function chained(schema: mini.ZodMiniType): Chained {
  return Object.assign(schema, CHAIN);
}

/** As much of zod's `z` as the protocol uses. */
export const z = {
  string: () => chained(mini.string()),
  number: () => chained(mini.number()),
  int: () => chained(mini.int()),
  boolean: () => chained(mini.boolean()),
  unknown: () => chained(mini.unknown()),
  uuidv7: () => chained(mini.uuidv7()),
  base64: () => chained(mini.base64()),
  literal: (value: mini.core.util.Literal) => Object.assign(chained(mini.literal(value)), { value }),
  enum: (values: readonly string[]) => chained(mini.enum(values)),
  array: (element: Schema) => chained(mini.array(element)),
  record: (key: mini.core.$ZodRecordKey, value: Schema) => chained(mini.record(key, value)),
  object: (shape: Shape) => chained(mini.object(shape)),
  strictObject: (shape: Shape) => chained(mini.strictObject(shape)),
  looseObject: (shape: Shape) => chained(mini.looseObject(shape)),
  union: (options: readonly Schema[]) => Object.assign(chained(mini.union(options)), { options }),
  discriminatedUnion: (by: string, options: readonly mini.core.$ZodTypeDiscriminable[]) =>
    Object.assign(chained(mini.discriminatedUnion(by, options as never)), { options }),
};
