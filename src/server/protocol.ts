/** AWS JSON 1.1: converts headers and body of a request to an API call, and its result to a response. */
import { fromJson, toJson } from '../api/codec.ts';
import type { Call, OperationName } from '../api/kms.ts';
import { isOperationName } from '../api/operations.ts';
import { fromUtf8 } from '../base/bytes.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { parseJson } from '../base/json.ts';

export const contentType = 'application/x-amz-json-1.1';
const service = 'TrentService.';

/** Maximum nesting of a request: policies are text, so the API needs five levels. */
const maxDepth = 32;

/** Checks the nesting before the parser and everything that walks its result. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

const jsonType = /^application\/(?:x-amz-json-1\.[01]|json)(?:\s*;|$)/i;

/** Refuses bodies with a content type other than JSON. Throws `UnknownOperationException`, as AWS does. */
export function checkContentType(type: string | undefined): void {
  if (type === undefined || jsonType.test(type)) return;
  throw new KmsError('UnknownOperationException', `The API takes bodies of Content-Type ${contentType}.`);
}

/** The operation in `X-Amz-Target`. Throws `UnknownOperationException`. */
export function readOperation(target: string | undefined): OperationName {
  return findOperation(target?.startsWith(service) ? target.slice(service.length) : '');
}

/** Throws `UnknownOperationException`. */
export function findOperation(name: string): OperationName {
  if (isOperationName(name)) return name;
  throw new KmsError(
    'UnknownOperationException',
    'The requested operation is not recognized by the service.',
  );
}

/** Carries out one request. Rejects with the `KmsError` to return. */
export async function formatAnswer(call: Call, operation: OperationName, body: Uint8Array): Promise<string> {
  const text = fromUtf8(body);
  const json = text === undefined || tooDeep(text) ? undefined : parseJson(text);
  if (json === undefined) {
    throw new KmsError('SerializationException', 'The request body is not well-formed JSON in UTF-8.');
  }
  const output = await call(operation, fromJson(operation, json));
  return JSON.stringify(toJson(operation, output, 'wire'));
}

export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly body: string;
  /** The response must not contain the reason. */
  readonly hidden: boolean;
}

/** Replaces codes of this project that API clients do not know, and messages that name files of this machine. */
const internal = new KmsError(
  'KMSInternalException',
  'The request failed because of an internal error. Try again.',
);

/** The response to a failed call. `frank`: with this project's codes and hints; otherwise an equivalent API code, or `KMSInternalException`. */
export function formatFailure(error: unknown, frank: boolean): Failure {
  const known = isKmsError(error) ? error : undefined;
  const shown = known !== undefined && (frank || isPublic(known)) ? known : (known?.inApi ?? internal);
  const { code, message, hint, httpStatus } = shown;
  const body = {
    __type: code,
    ...(frank || !shown.unworded ? { message } : {}),
    ...(frank && hint !== undefined ? { hint } : {}),
  };
  return {
    status: httpStatus,
    code: (known ?? internal).code,
    body: JSON.stringify(body),
    hidden: shown === internal,
  };
}

/** API codes end in `Exception`; the server's own codes say which requests it does not answer. */
function isPublic({ code }: KmsError): boolean {
  return code.endsWith('Exception') || code === 'HostNotAllowed' || code === 'OriginNotAllowed';
}
