// What a signed payload must look like: exactly these fields, each of its kind. A field too many is refused as well,
// so that no statement of one kind can pass for another.
export type Shape<T> = (value: unknown) => value is T;
export type Shaped<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Struct<F extends Fields> = { readonly [K in keyof F]: Shaped<F[K]> };

export const object =
  <F extends Fields>(fields: F): Shape<Struct<F>> =>
  (value): value is Struct<F> =>
    isObject(value) &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]));

export const list =
  <T>(item: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(item);

export const maybe =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

export const either =
  <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

export const oneOf =
  <const T extends readonly (string | number)[]>(...values: T): Shape<T[number]> =>
  (value): value is T[number] =>
    values.some((known) => known === value);

export const bool: Shape<boolean> = (value) => typeof value === 'boolean';
export const text: Shape<string> = (value) => typeof value === 'string';
export const anything: Shape<unknown> = (value): value is unknown => value !== undefined;
export const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
export const nothing: Shape<null> = (value) => value === null;

const matching =
  (pattern: RegExp): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value);

// 32 bytes in base64url: hashes, verify keys, nonces. The last character carries two zero bits.
export const bytes32 = matching(/^[\w-]{42}[AEIMQUYcgkosw048]$/);
export const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const timeForm = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const time: Shape<string> = (value): value is string =>
  timeForm(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
