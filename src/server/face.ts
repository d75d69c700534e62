/** Selects the API of a request and the form of its response: one address serves several. */
import { iamVersions } from '../api/iam/model.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { isServiceName, findScopedService, type ServiceName } from './authenticate.ts';
import { parseForm, getValue, type FormNode } from './form.ts';
import { contentType, formatFailure, type Failure } from './protocol.ts';
import { formatError, xmlType, type QueryService } from './query.ts';
import type { Headers } from './sigv4.ts';

export interface Face {
  readonly service: ServiceName;
  readonly contentType: string;
  /** `frank`: with full errors, for the user's own commands. */
  failure(error: unknown, frank: boolean, requestId: string): Failure;
}

const internal = new KmsError(
  'InternalFailure',
  'The request processing has failed because of an unknown error. Try again.',
);

function formatQueryError(service: QueryService, error: unknown, requestId: string): Failure {
  const known = isKmsError(error) ? error : undefined;
  const own = known !== undefined && isOfServer(known) ? known : known?.inQueryApi;
  const shown = own ?? internal;
  const { code, message, httpStatus: status } = shown;
  return {
    status,
    code: (known ?? internal).code,
    body: formatError(service, { status, code, message }, requestId),
    hidden: shown === internal,
  };
}

/** No API has a code for requests that this server does not answer. */
function isOfServer({ code }: KmsError): boolean {
  return (
    code === 'HostNotAllowed' || code === 'OriginNotAllowed' || code === 'RequestEntityTooLargeException'
  );
}

export const kmsFace: Face = {
  service: 'kms',
  contentType,
  failure: (error, frank) => formatFailure(error, frank),
};

function makeQueryFace(service: QueryService): Face {
  return {
    service,
    contentType: xmlType,
    failure: (error, _, requestId) => formatQueryError(service, error, requestId),
  };
}

const queryFaces: Readonly<Record<QueryService, Face>> = {
  iam: makeQueryFace('iam'),
  sts: makeQueryFace('sts'),
};

const formType = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;

export function isForm(headers: Headers): boolean {
  return formType.test(headers.get('content-type')?.[0] ?? '');
}

/** The query string of a request for `/`; undefined for other paths. */
export function readQuery(url: string): string | undefined {
  if (url === '/') return '';
  return url.startsWith('/?') ? url.slice(2) : undefined;
}

function versioned(form: FormNode): QueryService | undefined {
  const version = getValue(form, 'Version');
  return version === iamVersions.iam ? 'iam' : version === iamVersions.sts ? 'sts' : undefined;
}

/** The parameters of a query string; none if it is malformed, which is refused later. */
function parseFormLeniently(query: string): FormNode {
  try {
    return parseForm(query);
  } catch {
    return { below: new Map() };
  }
}

/** The API of a request: the one that its signature names, as it is valid for no other; without signature, the one that its form suggests. */
export function chooseFace(headers: Headers, url: string): Face {
  const scoped = findScopedService(headers);
  if (scoped !== undefined && isServiceName(scoped)) return scoped === 'kms' ? kmsFace : queryFaces[scoped];
  const query = readQuery(url) ?? '';
  if (!isForm(headers) && query === '') return kmsFace;
  return queryFaces[versioned(parseFormLeniently(query)) ?? 'sts'];
}
