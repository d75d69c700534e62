/** Which API a request is for, and in which form it is answered: several share one place. */
import { iamVersions } from '../api/iam/model.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { isServiceName, scopedService, type ServiceName } from './authenticate.ts';
import { parseForm, valueOf, type FormNode } from './form.ts';
import { contentType, failure, type Failure } from './protocol.ts';
import { errorXml, xmlType, type QueryService } from './query.ts';
import type { Headers } from './sigv4.ts';

export interface Face {
  readonly service: ServiceName;
  readonly contentType: string;
  /** `frank`: in full, for the user's own commands. */
  failure(error: unknown, frank: boolean, requestId: string): Failure;
}

const internal = new KmsError(
  'InternalFailure',
  'The request processing has failed because of an unknown error. Try again.',
);

function queryFailure(service: QueryService, error: unknown, requestId: string): Failure {
  const known = isKmsError(error) ? error : undefined;
  const own = known !== undefined && isOfServer(known) ? known : known?.inQueryApi;
  const shown = own ?? internal;
  const { code, message, httpStatus: status } = shown;
  return {
    status,
    code: (known ?? internal).code,
    body: errorXml(service, { status, code, message }, requestId),
    hidden: shown === internal,
  };
}

/** Which requests this server does not answer has no code in any API. */
function isOfServer({ code }: KmsError): boolean {
  return (
    code === 'HostNotAllowed' || code === 'OriginNotAllowed' || code === 'RequestEntityTooLargeException'
  );
}

export const kmsFace: Face = {
  service: 'kms',
  contentType,
  failure: (error, frank) => failure(error, frank),
};

function queryFace(service: QueryService): Face {
  return {
    service,
    contentType: xmlType,
    failure: (error, _, requestId) => queryFailure(service, error, requestId),
  };
}

const queryFaces: Readonly<Record<QueryService, Face>> = { iam: queryFace('iam'), sts: queryFace('sts') };

const formType = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;

export function isForm(headers: Headers): boolean {
  return formType.test(headers.get('content-type')?.[0] ?? '');
}

/** The query string of a request for `/`; undefined for other paths. */
export function queryOf(url: string): string | undefined {
  if (url === '/') return '';
  return url.startsWith('/?') ? url.slice(2) : undefined;
}

function versioned(form: FormNode): QueryService | undefined {
  const version = valueOf(form, 'Version');
  return version === iamVersions.iam ? 'iam' : version === iamVersions.sts ? 'sts' : undefined;
}

/** The parameters of a query string; none where they have no proper form, which is refused later. */
function quietly(query: string): FormNode {
  try {
    return parseForm(query);
  } catch {
    return { below: new Map() };
  }
}

/**
 * The API that a request is for: the one that its signature names, for the signature is good for that alone; of a request without a
 * signature, what its form says.
 */
export function faceOf(headers: Headers, url: string): Face {
  const scoped = scopedService(headers);
  if (scoped !== undefined && isServiceName(scoped)) return scoped === 'kms' ? kmsFace : queryFaces[scoped];
  const query = queryOf(url) ?? '';
  if (!isForm(headers) && query === '') return kmsFace;
  return queryFaces[versioned(quietly(query)) ?? 'sts'];
}
