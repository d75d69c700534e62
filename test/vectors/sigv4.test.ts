/** AWS's published Signature Version 4 test suite, header form (test/vectors/README.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import {
  toCanonicalRequest,
  parseAuthorization,
  sign,
  deriveSigningKey,
  makeStringToSign,
  type SignedRequest,
} from '../../src/server/sigv4.ts';

const folder = join(import.meta.dirname, 'sigv4', 'v4');
const cases = readdirSync(folder).sort();

interface Context {
  readonly credentials: { readonly access_key_id: string; readonly secret_access_key: string };
  readonly normalize: boolean;
  readonly region: string;
  readonly service: string;
  readonly timestamp: string;
}

function read(name: string, file: string): string {
  return readFileSync(join(folder, name, file), 'utf8');
}

/** A request as text; a line that begins with a blank continues the header before it. */
function parse(text: string): SignedRequest {
  const [top = '', ...rest] = text.replace(/\r\n/g, '\n').split('\n\n');
  const [first = '', ...lines] = top.replace(/\n[ \t]+/g, ' ').split('\n');
  const [, method = '', target = ''] = /^(\S+) (.*) HTTP\/1\.1$/.exec(first) ?? [];
  const at = target.indexOf('?');
  const headers = new Map<string, string[]>();
  for (const line of lines.filter((each) => each !== '')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1)]);
  }
  return {
    method,
    path: at === -1 ? target : target.slice(0, at),
    query: at === -1 ? '' : target.slice(at + 1),
    headers,
    body: Buffer.from(rest.join('\n\n')),
  };
}

describe('the SigV4 test suite', () => {
  it('is all there', () => {
    expect(cases).toHaveLength(38);
  });

  it.each(cases)('%s', (name) => {
    const context = JSON.parse(read(name, 'context.json')) as Context;
    const request = parse(read(name, 'header-signed-request.txt'));
    const authorization = parseAuthorization(request.headers.get('authorization')?.[0] ?? '');
    if (!('accessKeyId' in authorization)) throw new Error(`not read: ${authorization.join(', ')}`);
    const { accessKeyId, scope, signedHeaders, signature } = authorization;
    const time = context.timestamp.replace(/[-:]/g, '');
    expect(accessKeyId).toBe(context.credentials.access_key_id);
    expect(scope).toEqual({ date: time.slice(0, 8), region: context.region, service: context.service });

    const canonical = toCanonicalRequest(request, signedHeaders, context.normalize);
    expect(canonical).toBe(read(name, 'header-canonical-request.txt'));
    const text = makeStringToSign(time, scope, canonical);
    expect(text).toBe(read(name, 'header-string-to-sign.txt'));
    const key = deriveSigningKey(new Secret(Buffer.from(context.credentials.secret_access_key)), scope);
    expect(sign(key, text).toString('hex')).toBe(read(name, 'header-signature.txt').trim());
    expect(sign(key, text).equals(signature)).toBe(true);
  });
});
