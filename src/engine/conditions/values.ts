/** Converts values to the form in which policies compare condition keys. */

/** An empty list is the same as undefined: the request does not have the key. */
export type Value = string | boolean | number | readonly string[] | undefined;

export function toTexts(value: Value): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return [String(value)];
  return value.length === 0 ? undefined : value;
}

/** Unix time in seconds, possibly fractional. */
export function toUnixTime(date: Date): number {
  return date.getTime() / 1000;
}

/** Times in IAM's form: UTC, with a resolution of seconds. */
export function toIsoTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The values in `pairs` under a name, ignoring case: names of pairs can differ in case alone, condition keys cannot. */
export function findValues(pairs: Iterable<readonly [string, string]>, name: string): readonly string[] {
  const values: string[] = [];
  for (const [key, value] of pairs) if (key.toLowerCase() === name) values.push(value);
  return values;
}

/** Indexes a table of condition keys by lower-case name. */
export function indexByLowerCase<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table).map(([name, entry]) => [name.toLowerCase(), entry]));
}
