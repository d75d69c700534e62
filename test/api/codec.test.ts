import { Readable } from 'node:stream';
import { KMS } from '@aws-crypto/client-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import type { Json } from '../../src/base/json.ts';
import { fromJson, toJson } from '../../src/api/codec.ts';
import { toRequestParameters, toResponseElements } from '../../src/api/trail.ts';
import type { Input, OperationName, Output } from '../../src/api/kms.ts';
import model from '../../src/api/model.json' with { type: 'json' };
import { operationNames } from '../../src/api/operations.ts';
import { validate } from '../../src/api/validate.ts';

interface Shape {
  type: string;
  members?: Record<string, string>;
  required?: string[];
  member?: string;
  key?: string;
  value?: string;
  enum?: string[];
}
const shapes = model.shapes as unknown as Record<string, Shape>;

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const mapKey = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString', ''));

/** Any value of a shape, as the typed API holds it. Not within the model's limits, which the codec does not know. */
function valueOf(name: string): fc.Arbitrary<unknown> {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(name);
  const scalars: Record<string, fc.Arbitrary<unknown>> = {
    string: shape.enum === undefined ? text : fc.constantFrom(...shape.enum),
    integer: fc.integer(),
    boolean: fc.boolean(),
    blob: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    timestamp: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-01-01') }),
  };
  const scalar = scalars[shape.type];
  if (scalar !== undefined) return scalar;
  if (shape.type === 'list') return fc.array(valueOf(shape.member ?? ''), { maxLength: 3 });
  if (shape.type === 'map') {
    return fc.array(fc.tuple(mapKey, valueOf(shape.value ?? '')), { maxLength: 4 }).map((entries) => {
      const map = Object.create(null) as Record<string, unknown>;
      for (const [key, value] of entries) map[key] = value;
      return map;
    });
  }
  const members = Object.entries(shape.members ?? {}).map(
    ([member, target]) => [member, valueOf(target)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: [] });
}

/** What JSON must hold for a value: written apart from the codec, by the type of the value alone. */
function expected(value: unknown, time: (date: Date) => unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return time(value);
  if (Array.isArray(value)) return value.map((item) => expected(item, time));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expected(item, time)]));
}
const seconds = (date: Date) => date.getTime() / 1000;
const iso = (date: Date) => date.toISOString();

const overWire = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

const inputs = fc
  .constantFrom(...operationNames)
  .chain((name) => fc.tuple(fc.constant(name), valueOf(model.operations[name].input)));
const outputs = fc
  .constantFrom(...operationNames.filter((name) => model.operations[name].output !== null))
  .chain((name) => fc.tuple(fc.constant(name), valueOf(model.operations[name].output ?? '')));

describe('fromJson and toJson', () => {
  it('read back every request that JSON can carry, times in either form', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(seconds, iso), ([name, input], time) => {
        expect(fromJson(name, overWire(expected(input, time)))).toEqual(input);
      }),
      { numRuns: 500 },
    );
  });

  it('write every response for the wire', () => {
    fc.assert(
      fc.property(outputs, ([name, output]) => {
        expect(overWire(toJson(name, output as Output<typeof name>, 'wire'))).toEqual(
          overWire(expected(output, seconds)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keep the order of the model and leave out what is undefined or unknown', () => {
    const output = { Plaintext: new Uint8Array([1]), Extra: 1, KeyId: 'k', CiphertextBlob: undefined };
    expect(JSON.stringify(toJson('Decrypt', output as Output<'Decrypt'>, 'wire'))).toBe(
      '{"KeyId":"k","Plaintext":"AQ=="}',
    );
    expect(toJson('EnableKey', {}, 'wire')).toEqual({});
  });

  it('drop null members, keep nulls in lists and maps for validation', () => {
    expect(
      fromJson('Decrypt', { KeyId: null, GrantTokens: [null], EncryptionContext: { a: null }, Nope: 1 }),
    ).toEqual({
      GrantTokens: [null],
      EncryptionContext: { a: null },
    });
  });

  it('make maps in which every name is an ordinary key', () => {
    const body = JSON.parse(
      '{"EncryptionContext":{"__proto__":"a","constructor":"b"},"__proto__":{"KeyId":"k"}}',
    ) as Json;
    const input = fromJson('Decrypt', body);
    validate('Decrypt', input);
    expect(Object.entries(input.EncryptionContext ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(Object.getPrototypeOf(input.EncryptionContext)).toBeNull();
    expect(input.KeyId).toBeUndefined();
    expect(JSON.stringify(toRequestParameters('Decrypt', input))).toBe(
      '{"encryptionContext":{"__proto__":"a","constructor":"b"}}',
    );
  });
});

function refused(operation: OperationName, json: Json): string {
  try {
    fromJson(operation, json);
  } catch (error) {
    if (isKmsError(error) && error.code === 'SerializationException')
      return `${error.message}: ${error.hint ?? ''}`;
    throw error;
  }
  throw new Error('accepted');
}

describe('blobs', () => {
  const blob = (value: Json) => fromJson('Decrypt', { CiphertextBlob: value }).CiphertextBlob;

  it.each(['', 'AA==', 'AAE=', 'AAEC', '+/+/'])('reads %j', (value) => {
    expect(blob(value)).toEqual(Buffer.from(value, 'base64'));
  });

  it('skips line breaks and blanks', () => {
    expect(blob('AA\r\nEC\n AwQ=\n')).toEqual(Buffer.from([0, 1, 2, 3, 4]));
  });

  it.each(['A', 'AA', 'AA=', 'AAE', 'AB==', 'AA==AA==', '-_-_', 'AA*=', 'AA==\u00a0', 'secret text!'])(
    'refuses %j',
    (value) => {
      const message = refused('Decrypt', { CiphertextBlob: value });
      expect(message).toBe("STRING_VALUE can not be converted to a Blob: 'ciphertextBlob' must be a Blob");
    },
  );

  it.each<[Json, string]>([
    [1, 'NUMBER_VALUE can not be converted to a Blob'],
    [[1], 'Start of list found where not expected'],
    [{}, 'Start of structure or map found where not expected.'],
  ])('refuses %j', (value, message) => {
    expect(refused('Decrypt', { CiphertextBlob: value })).toContain(message);
  });
});

describe('timestamps', () => {
  const time = (value: Json) => fromJson('ImportKeyMaterial', { ValidTo: value }).ValidTo?.toISOString();

  it.each<[Json, string]>([
    [0, '1970-01-01T00:00:00.000Z'],
    [1795428000.123, '2026-11-23T10:00:00.123Z'],
    [1.7954280001239e9, '2026-11-23T10:00:00.124Z'],
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T10:00:00.123456+02:00', '2026-11-23T08:00:00.123Z'],
    ['2028-02-29T00:00:00-00:30', '2028-02-29T00:30:00.000Z'],
  ])('reads %j', (value, wanted) => {
    expect(time(value)).toBe(wanted);
  });

  it.each<Json>([
    '',
    '2026-11-23',
    '2026-11-23T10:00:00',
    '2026-02-31T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-23T25:00:00Z',
    '1795428000',
    1e300,
    true,
    [],
    {},
  ])('refuses %j', (value) => {
    expect(refused('ImportKeyMaterial', { ValidTo: value })).toContain("'validTo' must be");
  });

  it('are written in the form of each audience', () => {
    const listed = (date: string): Output<'ListAliases'> => ({ Aliases: [{ CreationDate: new Date(date) }] });
    const written = (date: string, form: 'wire' | 'cli') =>
      JSON.stringify(toJson('ListAliases', listed(date), form));
    expect(written('2026-11-23T10:00:00.123Z', 'wire')).toBe('{"Aliases":[{"CreationDate":1795428000.123}]}');
    expect(written('2026-11-23T10:00:00.000Z', 'wire')).toBe('{"Aliases":[{"CreationDate":1795428000}]}');
    expect(written('2026-11-23T10:00:00.123Z', 'cli')).toBe(
      '{"Aliases":[{"CreationDate":"2026-11-23T10:00:00.123000+00:00"}]}',
    );
    expect(written('2026-11-23T10:00:00.000Z', 'cli')).toBe(
      '{"Aliases":[{"CreationDate":"2026-11-23T10:00:00+00:00"}]}',
    );
  });
});

describe('the audit record', () => {
  it("spells the row's members as CloudTrail does, and never a blob or a token", () => {
    const input: Input<'Encrypt'> = {
      KeyId: 'alias/a',
      Plaintext: Buffer.from('hunter2'),
      EncryptionContext: { Department: 'x' },
      GrantTokens: ['token'],
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
    expect(toRequestParameters('Encrypt', input)).toEqual({
      keyId: 'alias/a',
      encryptionContext: { Department: 'x' },
      encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    });
    expect(toRequestParameters('ListKeys', {})).toBeNull();
    expect(toRequestParameters('RetireGrant', { GrantToken: 'token' })).toBeNull();
  });

  it('shows responses of changes only, with the ARN of the key', () => {
    expect(
      toResponseElements('Encrypt', { KeyId: 'k', CiphertextBlob: new Uint8Array(1) }, 'arn'),
    ).toBeNull();
    expect(toResponseElements('EnableKey', {}, 'arn')).toEqual({ keyId: 'arn' });
    const scheduled = {
      KeyId: 'k',
      DeletionDate: new Date('2026-11-23T10:00:00.123Z'),
      KeyState: 'PendingDeletion',
    } as const;
    expect(toResponseElements('ScheduleKeyDeletion', scheduled, 'arn')).toEqual({
      keyId: 'arn',
      keyState: 'PendingDeletion',
      deletionDate: '2026-11-23T10:00:00Z',
    });
    const created: Output<'CreateKey'> = {
      KeyMetadata: { AWSAccountId: '111122223333', KeyId: 'k', Enabled: true },
    };
    expect(toResponseElements('CreateKey', created, undefined)).toEqual({
      keyMetadata: { aWSAccountId: '111122223333', keyId: 'k', enabled: true },
    });
    expect(toResponseElements('GenerateRandom', { Plaintext: new Uint8Array(1) }, undefined)).toBeNull();
  });
});

describe("the official SDK's own serialisation", () => {
  /** An SDK client whose transport keeps the request body and answers with `reply`. */
  function client(reply: Json) {
    const sent: { target: string | undefined; body: Json }[] = [];
    const requestHandler = {
      handle: async (request: { headers: Record<string, string>; body: Uint8Array }) => {
        sent.push({
          target: request.headers['x-amz-target'],
          body: JSON.parse(Buffer.from(request.body).toString()) as Json,
        });
        const headers = { 'content-type': 'application/x-amz-json-1.1' };
        return Promise.resolve({
          response: { statusCode: 200, headers, body: Readable.from([JSON.stringify(reply)]) },
        });
      },
    };
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    return {
      sent,
      kms: new KMS({ region: 'us-east-1', credentials, requestHandler: requestHandler as never }),
    };
  }

  it('sends requests that fromJson reads back', async () => {
    const input = {
      KeyId: 'k',
      ImportToken: new Uint8Array([1, 2, 3]),
      EncryptedKeyMaterial: new Uint8Array([255]),
      ValidTo: new Date('2026-11-23T10:00:00.000Z'),
      ExpirationModel: 'KEY_MATERIAL_EXPIRES' as const,
    };
    const { kms, sent } = client({});
    await kms.importKeyMaterial(input);
    expect(sent[0]?.target).toBe('TrentService.ImportKeyMaterial');
    const read = fromJson('ImportKeyMaterial', sent[0]?.body ?? null);
    validate('ImportKeyMaterial', read);
    expect(read).toEqual({
      ...input,
      ImportToken: Buffer.from([1, 2, 3]),
      EncryptedKeyMaterial: Buffer.from([255]),
    });
  });

  it('reads responses that toJson writes', async () => {
    const output: Output<'DescribeKey'> = {
      KeyMetadata: {
        KeyId: 'k',
        CreationDate: new Date('2026-11-23T10:00:00.123Z'),
        Enabled: true,
        EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      },
    };
    const { kms } = client(toJson('DescribeKey', output, 'wire'));
    const described = await kms.describeKey({ KeyId: 'k' });
    expect(described.KeyMetadata).toEqual(output.KeyMetadata);
    const random = client(toJson('GenerateRandom', { Plaintext: new Uint8Array([0, 255]) }, 'wire'));
    const { Plaintext } = await random.kms.generateRandom({ NumberOfBytes: 2 });
    expect([...(Plaintext ?? [])]).toEqual([0, 255]);
  });
});
