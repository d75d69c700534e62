/** The API of another `kms serve` or of AWS, through the official SDK and its credential provider chain. */
import type { KMS, KMSClientConfig } from '@aws-sdk/client-kms';
import { bindKms, type Call, type Kms } from '../api/kms.ts';
import { isErrorCode, isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { checkEndpoint, refusePlaintext, staysProtected } from './endpoint.ts';
import { invalidRegion } from '../base/arn.ts';
import { isUnworded, unworded } from '../base/unworded.ts';

/** The service that answers the API. */
export interface Endpoint {
  /** Undefined for AWS itself. */
  readonly url?: string | undefined;
  /** A profile of the AWS configuration files. */
  readonly profile?: string | undefined;
  /** Allows plain HTTP to another machine. */
  readonly insecurePlaintext?: boolean | undefined;
}

export interface Remote {
  readonly kms: Kms;
  close(): void;
}

/** The region to send if none is given: that of a new vault. */
const defaultRegion = 'us-east-1';

function unreachable(error: unknown, why: string): KmsError {
  return new KmsError('EndpointUnreachable', `the endpoint cannot be reached: ${why}`, {
    hint: 'check --endpoint-url, KMS_ENDPOINT_URL or AWS_ENDPOINT_URL_KMS, and that the server runs; without them commands use the local vault',
    cause: error,
  });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Failures without a response, recognised by the SDK's name or message. */
function beforeAnswer(error: unknown): KmsError | undefined {
  const code = systemCode(error);
  if (
    code !== undefined &&
    /^(?:E[A-Z]+|ERR_(?:TLS|SSL)[A-Z_]*|[A-Z_]*CERT[A-Z_]*|UNABLE_TO_[A-Z_]+)$/.test(code)
  ) {
    return unreachable(error, code);
  }
  if (code === 'ERR_INVALID_URL') {
    return new KmsError('Usage', 'a URL in the AWS configuration is invalid', {
      hint: 'check AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_KMS, AWS_CONTAINER_CREDENTIALS_FULL_URI, and endpoint_url in the AWS configuration files; for example: http://127.0.0.1:8089',
      cause: error,
    });
  }
  if (nameOf(error) === 'TimeoutError') return unreachable(error, 'it does not answer');
  if (nameOf(error) === 'CredentialsProviderError' || nameOf(error) === 'TokenProviderError') {
    return new KmsError('CredentialsMissing', 'no AWS credentials were found for the endpoint', {
      hint: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile',
      cause: error,
    });
  }
  if (error instanceof Error && error.message === 'Region is missing') {
    return new KmsError('Usage', 'no region is known for the endpoint', {
      hint: 'give one with --region or AWS_REGION',
      cause: error,
    });
  }
  if (error instanceof Error && error.message.startsWith('Region not accepted')) {
    return invalidRegion(error);
  }
  return undefined;
}

/** Converts an SDK error into the error that the engine would have thrown. */
export function fromSdk(error: unknown): unknown {
  if (isKmsError(error)) return error;
  const early = beforeAnswer(error);
  if (early) return early;
  if (!(error instanceof Error) || !('$metadata' in error)) return error;
  const { httpStatusCode: status } = error.$metadata as { readonly httpStatusCode?: number };
  if (status !== undefined && status >= 300 && status < 400) {
    return new KmsError(
      'EndpointUnreachable',
      `the endpoint redirects (HTTP status ${status}), which is not followed`,
      { hint: 'name the final URL with --endpoint-url, if it is the one you mean', cause: error },
    );
  }
  if (error.name === 'SyntaxError') {
    return new KmsError(
      'EndpointUnreachable',
      `the endpoint is not a KMS (HTTP status ${status ?? 'unknown'})`,
      { hint: 'check --endpoint-url, KMS_ENDPOINT_URL or AWS_ENDPOINT_URL_KMS', cause: error },
    );
  }
  // The SDK's placeholder if the service sent no message.
  const wordless = error.message === '' || error.message === 'UnknownError';
  if (wordless && isUnworded(error.name)) return unworded(error.name, error);
  const message = wordless ? `The request failed: ${error.name}.` : error.message;
  return new KmsError(isErrorCode(error.name) ? error.name : 'KMSInternalException', message, {
    cause: error,
  });
}

/** The SDK also takes an endpoint from `AWS_ENDPOINT_URL` and the AWS configuration files. */
function refusePlaintextRequests(client: KMS): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { request } = args as { readonly request?: unknown };
      const { protocol, hostname } = request as { readonly protocol: string; readonly hostname: string };
      if (!(await staysProtected({ protocol, hostname }))) throw refusePlaintext();
      return await next(args);
    },
    { step: 'finalizeRequest', priority: 'high', name: 'refusePlaintext' },
  );
}

/** Creates a client for an endpoint without sending anything. Rejects with `Usage` for an invalid URL. */
export async function openRemote(
  endpoint: Endpoint,
  options: { readonly region?: string | undefined; readonly userAgent: string },
): Promise<Remote> {
  const url =
    endpoint.url === undefined
      ? undefined
      : await checkEndpoint(endpoint.url, endpoint.insecurePlaintext === true);
  const region =
    options.region ?? (url !== undefined && endpoint.profile === undefined ? defaultRegion : undefined);
  const config: KMSClientConfig = {
    customUserAgent: options.userAgent.split(' ').map((part) => part.split('/') as [string, string]),
    ...(url === undefined ? {} : { endpoint: url }),
    ...(endpoint.profile === undefined ? {} : { profile: endpoint.profile }),
    ...(region === undefined ? {} : { region }),
  };
  const { KMS: Client } = await import('@aws-sdk/client-kms');
  const client = new Client(config);
  if (endpoint.insecurePlaintext !== true) refusePlaintextRequests(client);
  const methods = client as unknown as Readonly<Record<string, (input: unknown) => Promise<object>>>;
  const call: Call = async (operation, input) => {
    const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
    try {
      const answer = (await methods[method]?.call(client, input)) ?? {};
      return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== '$metadata'));
    } catch (error) {
      throw fromSdk(error);
    }
  };
  return { kms: bindKms(call), close: () => client.destroy() };
}
