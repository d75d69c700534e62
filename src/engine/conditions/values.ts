/** How the values of condition keys are written, for comparison with those of policies. */

/** A list of none is the same as no value: the request does not have the key. */
export type Value = string | boolean | number | readonly string[] | undefined;

export function toTexts(value: Value): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return [String(value)];
  return value.length === 0 ? undefined : value;
}

/** Unix time in seconds, with a fraction where it has one. */
export function toUnixTime(date: Date): number {
  return date.getTime() / 1000;
}

/** As IAM writes times: UTC, in seconds. */
export function toIsoTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** What `pairs` have under a name of any case: names of pairs can differ in case alone, those of condition keys cannot. */
export function findValues(pairs: Iterable<readonly [string, string]>, name: string): readonly string[] {
  const values: string[] = [];
  for (const [key, value] of pairs) if (key.toLowerCase() === name) values.push(value);
  return values;
}

/** A table of condition keys, by their names in lower case. */
export function indexByLowerCase<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table).map(([name, entry]) => [name.toLowerCase(), entry]));
}
