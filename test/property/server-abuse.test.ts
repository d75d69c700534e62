/** A thousand malformed requests, from a seed: each gets a 4xx with a code, the server goes on, the trail stays whole. */
import { describe, expect, it } from 'vitest';
import { isErrorCode } from '../../src/base/errors.ts';
import { isJsonObject, parseJson } from '../../src/base/json.ts';
import { verifyTrail } from '../../src/audit/verify.ts';
import { getAuditPath } from '../../src/audit/log.ts';
import { decodeHead } from '../../src/audit/head.ts';
import { operationNames } from '../../src/api/operations.ts';
import { severalAtOnce } from '../support/processes.ts';
import { seeded } from '../support/random.ts';
import { useTestServer } from '../support/servers.ts';
import { exchange, requestBytes, signedHeaders, type HeaderList } from '../support/signing.ts';

const seed = 20_261_124;
const count = 1000;
const secretText = 'c2VjcmV0LXRoYXQtbXVzdC1ub3QtbGVhaw==';

interface Attack {
  readonly bytes: Buffer;
  /** Cut off: the connection may just end. */
  readonly cut?: boolean;
}

interface Random {
  /** A whole number from 0 up to, but not including, the bound. */
  readonly below: (bound: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly bytes: (length: number) => Uint8Array;
}

function randomFrom(start: number): Random {
  const next = seeded(start);
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

/** Bodies that are wrong for every operation that needs a member of that name and type. */
const wrongBodies: readonly ((random: Random) => string)[] = [
  () => '',
  () => '{',
  () => '[]',
  () => 'null',
  () => '"text"',
  () => '42',
  () => 'NaN',
  () => "{'KeyId':'x'}",
  () => '{"KeyId":"x",}',
  () => '{"KeyId":"x"} trailing',
  () => '{"KeyId":"\\ud800","Plaintext":42}',
  () => '{"KeyId":{"toString":"x"},"Plaintext":"AA=="}',
  () => '{"__proto__":{"KeyId":"alias/a"},"Plaintext":"AA=="}',
  () => '{"constructor":{"prototype":{"KeyId":"alias/a"}}}',
  () => '{"KeyId":["alias/a"],"Plaintext":"AA=="}',
  () => '{"KeyId":true,"Plaintext":"AA=="}',
  (random) => `{"KeyId":"alias/${'x'.repeat(2048 + random.below(5000))}","Plaintext":"AA=="}`,
  () => `{"KeyId":"alias/default","Plaintext":"${secretText}=","EncryptionContext":[]}`,
  () => '{"KeyId":"alias/default","Plaintext":"not base64!"}',
  () => '{"KeyId":"alias/default","Plaintext":{"a":1}}',
  () => `{"KeyId":"alias/default","Plaintext":"${Buffer.alloc(5000).toString('base64')}"}`,
  () => '{"KeyId":"alias/default","Plaintext":"AA==","EncryptionContext":{"a":1}}',
  () => '{"KeyId":"alias/default","Plaintext":"AA==","EncryptionContext":{"a":null}}',
  () => '{"KeyId":"alias/default","Plaintext":"AA==","GrantTokens":"x"}',
  () => '{"KeyId":"alias/default","Plaintext":"AA==","EncryptionAlgorithm":"ROT13"}',
  (random) => nested(random.below(200_000) + 33, '[', ']'),
  (random) => `{"KeyId":${nested(random.below(100_000) + 33, '{"a":[', ']}')}}`,
  () => '{"KeyId":"\u0000\u0001"}',
  () => `{"KeyId":"${'\u{1F511}'.repeat(600)}","Plaintext":"AA=="}`,
];

function body(random: Random): Buffer {
  return Buffer.from(random.pick(wrongBodies)(random));
}

/** Encrypt refuses every one of the bodies above, so a signed request with one is malformed whatever else it is. */
const target = 'TrentService.Encrypt';

const attacks: readonly ((random: Random) => Attack)[] = [
  (random) => {
    const content = body(random);
    return { bytes: requestBytes(signedHeaders(target, content), content) };
  },
  (random) => {
    const content = Buffer.from([0x7b, 0x22, ...random.bytes(random.below(40)), 0xff, 0xfe]);
    return { bytes: requestBytes(signedHeaders(target, content), content) };
  },
  // Any name that is no operation.
  (random) => {
    const name = random.pick([
      '',
      '__proto__',
      'constructor',
      'toString',
      'encrypt',
      'Encrypt ',
      'Encrypt\u0000x',
      'hasOwnProperty',
      random.pick(operationNames).toLowerCase(),
    ]);
    const content = Buffer.from('{}');
    return { bytes: requestBytes(signedHeaders(`TrentService.${name}`, content), content) };
  },
  // The right bytes, but one header twice.
  (random) => {
    const content = Buffer.from('{}');
    const headers = signedHeaders('TrentService.ListKeys', content);
    const again = random.pick(headers.filter(([name]) => name !== 'content-type'));
    return { bytes: requestBytes([...headers, again], content) };
  },
  // One header gone, or with noise in it.
  (random) => {
    const content = Buffer.from('{}');
    const headers = signedHeaders('TrentService.ListKeys', content);
    const at = 1 + random.below(headers.length - 1);
    const noise = Buffer.from(
      random.bytes(1 + random.below(60)).map((byte) => 0x21 + (byte % 0x5e)),
    ).toString('latin1');
    const changed: HeaderList = headers.flatMap(([name, value], i): [string, string][] =>
      i !== at ? [[name, value]] : random.below(2) === 0 ? [] : [[name, noise]],
    );
    return { bytes: requestBytes(changed, content) };
  },
  // Not HTTP at all.
  (random) => ({
    bytes: Buffer.concat([
      Buffer.from([0x16, 0x03]),
      random.bytes(20 + random.below(200)),
      Buffer.from('\r\n\r\n'),
    ]),
  }),
  (random) => {
    const line = random.pick([
      'POST / HTTP/9.9',

      'FROB / HTTP/1.1',
      'GET /../../etc/passwd HTTP/1.1',
      'OPTIONS * HTTP/1.1',
      'PUT / HTTP/1.1',
      'POST /?a=b HTTP/1.1',
      'POST http://evil/ HTTP/1.1',
      'CONNECT a:1 HTTP/1.1',
      'DELETE /agent HTTP/1.1',
      'GET /agent HTTP/1.1',
    ]);
    const content = Buffer.from('{}');
    return { bytes: requestBytes(signedHeaders('TrentService.ListKeys', content), content, line) };
  },
  // Lengths that lie, and smuggling.
  (random) => {
    const content = Buffer.from('{}');
    const length = random.pick([
      '-1',
      '1e3',
      '0x10',
      '99999999999999999999',
      String(1024 * 1024 + 1 + random.below(1e9)),
      'two',
    ]);
    return {
      bytes: requestBytes(
        [...signedHeaders('TrentService.ListKeys', content), ['content-length', length]],
        content,
      ),
    };
  },
  () => {
    const content = Buffer.from('{}');
    const both: HeaderList = [
      ...signedHeaders('TrentService.ListKeys', content),
      ['content-length', '2'],
      ['transfer-encoding', 'chunked'],
    ];
    return { bytes: requestBytes(both, content) };
  },
  (random) => {
    const content = Buffer.from('{}');
    const many: HeaderList = Array.from({ length: 200 }, (_, i) => [
      `x-${i}`,
      'y'.repeat(random.below(200) + 100),
    ]);
    return { bytes: requestBytes([...signedHeaders('TrentService.ListKeys', content), ...many], content) };
  },
  // A request that stops in the middle.
  (random) => {
    const content = Buffer.from('{"KeyId":"alias/default"}');
    const whole = requestBytes(signedHeaders('TrentService.DescribeKey', content), content);
    return { bytes: whole.subarray(0, 1 + random.below(whole.length - 1)), cut: true };
  },
];

describe(`a thousand malformed requests (seed ${seed})`, () => {
  const started = useTestServer();

  it('get a 4xx with a code each, and harm nothing', async () => {
    const random = randomFrom(seed);
    const port = started().server.port ?? 0;
    const jobs = Array.from({ length: count }, (_, i) => {
      const attack = attacks[i % attacks.length];
      if (!attack) throw new Error('no attack');
      return { kind: i % attacks.length, ...attack(random) };
    });
    const wrong: unknown[] = [];
    const answers = await severalAtOnce(jobs, ({ bytes, cut }) => exchange(port, bytes, cut), 16);
    answers.forEach((answer, i) => {
      const job = jobs[i];
      if (answer === undefined && job?.cut === true) return;
      const json = parseJson(answer?.body ?? '');
      const code = isJsonObject(json) ? json['__type'] : undefined;
      const proper = answer !== undefined && answer.status >= 400 && answer.status < 500;
      if (!proper || typeof code !== 'string' || !isErrorCode(code) || answer.body.includes(secretText)) {
        wrong.push({ i, kind: job?.kind, answer, request: job?.bytes.subarray(0, 300).toString('latin1') });
      }
    });
    expect(wrong).toEqual([]);
    expect(answers.filter((answer) => answer !== undefined).length).toBeGreaterThan(count * 0.9);

    expect(({} as Record<string, unknown>)['KeyId']).toBeUndefined();
    const content = Buffer.from('{}');
    const good = await exchange(port, requestBytes(signedHeaders('TrentService.ListKeys', content), content));
    expect(good?.status).toBe(200);
    const { vault } = started().engine;
    const head = decodeHead(await vault.read((tx) => Promise.resolve(tx.head)), vault.id);
    const verified = await verifyTrail(getAuditPath(vault.path), head, vault.subkey('audit'));
    expect(verified.faults).toEqual([]);
    expect(verified.lines).toBeGreaterThan(20);
    const trail = await started().engine.trail();
    expect(JSON.stringify(trail)).not.toContain(secretText);
  });
});
