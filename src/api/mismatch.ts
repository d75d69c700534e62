import { KmsError } from '../base/errors.ts';
import type { Shape } from './model.ts';

type Expected = Shape['type'];

const targets: Readonly<Record<Expected, string>> = {
  string: 'a String',
  integer: 'an Integer',
  boolean: 'a Boolean',
  blob: 'a Blob',
  timestamp: 'milliseconds since epoch',
  list: 'a list',
  map: 'a map',
  structure: 'a structure',
};

/** The JSON parser token in AWS's messages; undefined for values that JSON cannot represent. */
function describeToken(value: unknown): string | undefined {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'number' || typeof value === 'bigint') return 'NUMBER_VALUE';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return undefined;
}

function describeMismatch(value: unknown, expected: Expected): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (expected === 'structure' || expected === 'map') return 'Expected null';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  if (expected === 'list') return 'Expected list or null';
  const token = describeToken(value);
  return token === undefined
    ? 'Unexpected field type'
    : `${token} can not be converted to ${targets[expected]}`;
}

/** The error for a member of the wrong type, in the words of AWS's JSON 1.1 services, which contain neither member nor value; the hint does. */
export function wrongType(value: unknown, expected: Expected, path: string): KmsError {
  return new KmsError('SerializationException', describeMismatch(value, expected), {
    hint: path === '' ? 'the request must be a JSON object' : `'${path}' must be ${targets[expected]}`,
  });
}
