/** Answers requests that the HTTP parser rejected, in the protocol's form if the connection allows it. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { KmsError, systemCode, type ErrorCode } from '../base/errors.ts';
import { contentType, formatFailure } from './protocol.ts';

const codes: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['RequestEntityTooLargeException', 'The headers of the request are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['RequestTimeoutException', 'The request took too long to arrive.'],
};

export function refuseMalformedRequest(error: Error, socket: Duplex): void {
  if (!socket.writable || systemCode(error) === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [code, message] = codes[systemCode(error) ?? ''] ?? [
    'MalformedHttpRequestException',
    'The request is not well-formed HTTP.',
  ];
  const { status, body } = formatFailure(new KmsError(code, message), false);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
      'Connection: close',
      `Content-Type: ${contentType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `x-amzn-RequestId: ${randomUUID()}`,
      '',
      body,
    ].join('\r\n'),
  );
}
