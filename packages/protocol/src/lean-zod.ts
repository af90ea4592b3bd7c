import * as mini from 'zod/mini';

/*
 * The schemas of this package are written with zod's chained calls, which bring every format and every option of zod into a
 * page: a third of its first JavaScript. The pages are built with this in the place of `zod`: the same schemas from zod's own
 * small half, with no more of the chained calls than this package uses. A test compares each schema with its full one.
 *
 * And a schema is made when it is first needed. A page knows some hundreds and has read its first picture with a few: to make
 * all of them was half of what an old machine did before it.
 */

type Schema = mini.core.$ZodType;
type Shape = Record<string, Schema>;
/** Checks know what they check; a chain of calls does not. */
type AnyCheck = mini.core.$ZodCheck<unknown>;

/** A schema that is not made yet. To zod it is one like any other: zod asks a schema for nothing but `_zod`. */
class Later {
  readonly #make: () => mini.ZodMiniType;
  #made: mini.ZodMiniType | null = null;
  /** As full schemas have them, where this one was made of such. */
  declare readonly value?: mini.core.util.Literal;
  declare readonly options?: readonly Schema[];
  declare readonly shape?: Shape;

  constructor(make: () => mini.ZodMiniType) {
    this.#make = make;
  }

  made(): mini.ZodMiniType {
    return (this.#made ??= this.#make());
  }

  get _zod(): mini.core.$ZodTypeInternals {
    return this.made()._zod;
  }

  get '~standard'(): mini.ZodMiniType['~standard'] {
    return this.made()['~standard'];
  }

  parse(data: unknown): unknown {
    return mini.parse(this, data);
  }

  safeParse(data: unknown): mini.core.util.SafeParseResult<unknown> {
    return mini.safeParse(this, data);
  }

  min(least: number): Later {
    return this.#checked((made) => (isNumber(made) ? mini.gte(least) : mini.minLength(least)));
  }

  max(most: number): Later {
    return this.#checked((made) => (isNumber(made) ? mini.lte(most) : mini.maxLength(most)));
  }

  regex(pattern: RegExp): Later {
    return this.#checked(() => mini.regex(pattern));
  }

  nonnegative(): Later {
    return this.#checked(() => mini.nonnegative());
  }

  positive(): Later {
    return this.#checked(() => mini.positive());
  }

  optional(): Later {
    return later(() => mini.optional(this));
  }

  nullable(): Later {
    return later(() => mini.nullable(this));
  }

  default(value: unknown): Later {
    return later(() => withUsual(this, value));
  }

  readonly(): Later {
    return later(() => mini.readonly(this));
  }

  extend(shape: Shape): Later {
    return later(() => mini.extend(this.made() as mini.ZodMiniObject, shape), { shape: { ...this.shape, ...shape } });
  }

  #checked(check: (made: mini.ZodMiniType) => unknown): Later {
    return later(() => this.made().check(check(this.made()) as AnyCheck));
  }
}

function isNumber({ def }: mini.ZodMiniType): boolean {
  return def.type === 'number';
}

function withUsual(schema: Schema, value: unknown): mini.ZodMiniType {
  return mini._default(schema, value);
}

function later(make: () => mini.ZodMiniType, known: Partial<Later> = {}): Later {
  return Object.assign(new Later(make), known);
}

/** As much of zod's `z` as the protocol uses. */
export const z = {
  string: () => later(() => mini.string()),
  number: () => later(() => mini.number()),
  int: () => later(() => mini.int()),
  boolean: () => later(() => mini.boolean()),
  unknown: () => later(() => mini.unknown()),
  uuidv7: () => later(() => mini.uuidv7()),
  base64: () => later(() => mini.base64()),
  literal: (value: mini.core.util.Literal) => later(() => mini.literal(value), { value }),
  enum: (values: readonly string[]) => later(() => mini.enum(values)),
  array: (element: Schema) => later(() => mini.array(element)),
  record: (key: mini.core.$ZodRecordKey, value: Schema) => later(() => mini.record(key, value)),
  object: (shape: Shape) => later(() => mini.object(shape), { shape }),
  strictObject: (shape: Shape) => later(() => mini.strictObject(shape), { shape }),
  looseObject: (shape: Shape) => later(() => mini.looseObject(shape), { shape }),
  union: (options: readonly Schema[]) => later(() => mini.union(options), { options }),
  discriminatedUnion: (by: string, options: readonly (Schema & mini.core.$ZodTypeDiscriminable)[]) =>
    later(() => mini.discriminatedUnion(by, options as never), { options }),
};
