import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isKmsError, type KmsError } from '../../src/base/errors.ts';
import { fromJson } from '../../src/api/codec.ts';
import type { OperationName } from '../../src/api/kms.ts';
import { operationNames } from '../../src/api/operations.ts';
import { validate } from '../../src/api/validate.ts';

function refusal(run: () => void): KmsError {
  try {
    run();
  } catch (error) {
    if (isKmsError(error)) return error;
    throw error;
  }
  throw new Error('not refused');
}

function violation(operation: OperationName, input: unknown): string {
  const error = refusal(() => validate(operation, input));
  expect(error.code).toBe('ValidationException');
  return error.message;
}

function accept(operation: OperationName, input: unknown): void {
  expect(() => validate(operation, input)).not.toThrow();
}

const bytes = (length: number) => new Uint8Array(length);
const one = '1 validation error detected: ';

describe("validation in AWS's words", () => {
  // Expectations recorded from AWS by the test suites of localstack and moto, and from AWS's documentation.
  it.each<[OperationName, unknown, string]>([
    ['DescribeKey', {}, "Value null at 'keyId' failed to satisfy constraint: Member must not be null"],
    [
      'DescribeKey',
      { KeyId: null },
      "Value null at 'keyId' failed to satisfy constraint: Member must not be null",
    ],
    [
      'DescribeKey',
      { KeyId: '' },
      "Value '' at 'keyId' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'GenerateRandom',
      { NumberOfBytes: 0 },
      "Value '0' at 'numberOfBytes' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'GenerateRandom',
      { NumberOfBytes: 1025 },
      "Value '1025' at 'numberOfBytes' failed to satisfy constraint: Member must have value less than or equal to 1024",
    ],
    [
      'ListKeys',
      { Limit: 1001 },
      "Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000",
    ],
    [
      'CreateAlias',
      { AliasName: 'alias/my-alias!', TargetKeyId: 'k' },
      "Value 'alias/my-alias!' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$",
    ],
    [
      'CreateKey',
      { KeyUsage: 'RANDOM' },
      "Value 'RANDOM' at 'keyUsage' failed to satisfy constraint: Member must satisfy enum value set: [SIGN_VERIFY, ENCRYPT_DECRYPT, GENERATE_VERIFY_MAC, KEY_AGREEMENT]",
    ],
    [
      'GenerateDataKey',
      { KeyId: 'k', KeySpec: 'AES_257' },
      "Value 'AES_257' at 'keySpec' failed to satisfy constraint: Member must satisfy enum value set: [AES_256, AES_128]",
    ],
    [
      'Encrypt',
      { KeyId: 'k', Plaintext: bytes(0) },
      "Value at 'plaintext' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'Encrypt',
      { KeyId: 'k', Plaintext: bytes(4097) },
      "Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096",
    ],
    ['Encrypt', { KeyId: 'k' }, "Value at 'plaintext' failed to satisfy constraint: Member must not be null"],
    [
      'Decrypt',
      { CiphertextBlob: bytes(0) },
      "Value at 'ciphertextBlob' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'UntagResource',
      { KeyId: 'k', TagKeys: ['', 'a'] },
      "Value '[, a]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must not be null]",
    ],
    [
      'Decrypt',
      { CiphertextBlob: bytes(6145) },
      "Value at 'ciphertextBlob' failed to satisfy constraint: Member must have length less than or equal to 6144",
    ],
    [
      'TagResource',
      {
        KeyId: 'k',
        Tags: [
          { TagKey: 'a', TagValue: '' },
          { TagKey: '', TagValue: '' },
        ],
      },
      "Value '' at 'tags.2.member.tagKey' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'TagResource',
      { KeyId: 'k', Tags: [{ TagKey: 'a', TagValue: 'x'.repeat(257) }] },
      `Value '${'x'.repeat(257)}' at 'tags.1.member.tagValue' failed to satisfy constraint: Member must have length less than or equal to 256`,
    ],
    [
      'TagResource',
      { KeyId: 'k', Tags: [{ TagKey: 'a' }] },
      "Value null at 'tags.1.member.tagValue' failed to satisfy constraint: Member must not be null",
    ],
    [
      'TagResource',
      { KeyId: 'k', Tags: [null] },
      "Value null at 'tags.1.member' failed to satisfy constraint: Member must not be null",
    ],
    [
      'TagResource',
      { KeyId: 'k' },
      "Value null at 'tags' failed to satisfy constraint: Member must not be null",
    ],
    [
      'UntagResource',
      { KeyId: 'k', TagKeys: ['a', ''] },
      "Value '[a, ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must not be null]",
    ],
    [
      'Decrypt',
      { DryRunModifiers: ['X'] },
      "Value '[X]' at 'dryRunModifiers' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [IGNORE_CIPHERTEXT], Member must not be null]",
    ],
    [
      'CreateGrant',
      {
        KeyId: 'k',
        GranteePrincipal: 'p',
        Operations: [],
        Constraints: { EncryptionContextEquals: { a: null } },
      },
      "Value at 'constraints.encryptionContextEquals' failed to satisfy constraint: Map value must satisfy constraint: [Member must not be null]",
    ],
    [
      'GetKeyPolicy',
      { KeyId: 'k', PolicyName: 'not one' },
      "Value 'not one' at 'policyName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w]+",
    ],
    [
      'EnableKeyRotation',
      { KeyId: 'k', RotationPeriodInDays: 89 },
      "Value '89' at 'rotationPeriodInDays' failed to satisfy constraint: Member must have value greater than or equal to 90",
    ],
    [
      'ListKeys',
      { Limit: 99999999999 },
      "Value '99999999999' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000",
    ],
  ])('%s %j', (operation, input, message) => {
    expect(violation(operation, input)).toBe(one + message);
  });

  it('lists several violations in the order of the model', () => {
    expect(violation('CreateAlias', { AliasName: '' })).toBe(
      "3 validation errors detected: Value '' at 'aliasName' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
        "Value '' at 'aliasName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9:/_-]+$; " +
        "Value null at 'targetKeyId' failed to satisfy constraint: Member must not be null",
    );
  });

  it('matches patterns against the whole value', () => {
    expect(violation('ReplicateKey', { KeyId: 'k', ReplicaRegion: 'eu-west-1\n' })).toContain(
      "at 'replicaRegion'",
    );
    expect(violation('ListKeys', { Marker: 'a\u0100' })).toContain("at 'marker'");
    accept('ReplicateKey', { KeyId: 'k', ReplicaRegion: 'eu-west-1' });
    accept('ListKeys', { Marker: 'aÿ' });
  });

  it("takes only ASCII white space for a pattern's \\s, as Java does", () => {
    const input = (text: string) => ({
      KeyId: 'k',
      ImportToken: bytes(1),
      EncryptedKeyMaterial: bytes(1),
      KeyMaterialDescription: text,
    });
    accept('ImportKeyMaterial', input('of my\t\n\v\f\rown'));
    expect(violation('ImportKeyMaterial', input('of my\u00a0own'))).toContain("at 'keyMaterialDescription'");
  });

  it('counts lengths of text in code points', () => {
    accept('UpdateKeyDescription', { KeyId: 'k', Description: '🔑'.repeat(8192) });
    expect(violation('UpdateKeyDescription', { KeyId: 'k', Description: '🔑'.repeat(8193) })).toContain(
      '8192',
    );
  });

  it.each<[OperationName, object, string, readonly unknown[], readonly unknown[]]>([
    ['Encrypt', { KeyId: 'k' }, 'Plaintext', [bytes(1), bytes(4096)], [bytes(0), bytes(4097)]],
    ['DescribeKey', {}, 'KeyId', ['k', 'k'.repeat(2048)], ['', 'k'.repeat(2049)]],
    ['EnableKeyRotation', { KeyId: 'k' }, 'RotationPeriodInDays', [90, 2560], [89, 2561]],
    ['Decrypt', {}, 'GrantTokens', [[], Array(10).fill('t')], [Array(11).fill('t')]],
    [
      'DeleteImportedKeyMaterial',
      { KeyId: 'k' },
      'KeyMaterialId',
      ['a'.repeat(64)],
      ['a'.repeat(63), 'a'.repeat(65), 'G'.repeat(64)],
    ],
  ])('%s %j holds the limits of %s at both ends', (operation, rest, member, good, bad) => {
    for (const value of good) accept(operation, { ...rest, [member]: value });
    for (const value of bad)
      expect(violation(operation, { ...rest, [member]: value })).toMatch(/^[12] validation error/);
  });

  it('accepts a full request of each family', () => {
    accept('Encrypt', {
      KeyId: 'alias/a',
      Plaintext: bytes(1),
      EncryptionContext: { a: 'b', '': '' },
      GrantTokens: ['t'],
      DryRun: false,
    });
    accept('CreateKey', { Tags: [{ TagKey: 'a', TagValue: '' }], MultiRegion: false, Policy: '{}' });
    accept('ImportKeyMaterial', {
      KeyId: 'k',
      ImportToken: bytes(1),
      EncryptedKeyMaterial: bytes(1),
      ValidTo: new Date(0),
    });
    accept('ListKeys', {});
  });

  it('ignores members that the operation does not have, and null ones', () => {
    accept('ListKeys', { Limit: null, Marker: undefined, Limits: 0, limit: 'x', constructor: 1 });
  });
});

describe('values that must not be repeated', () => {
  const secret = 'hunter2-hunter2';
  it.each<[OperationName, unknown]>([
    ['CreateCustomKeyStore', { CustomKeyStoreName: 'n', KeyStorePassword: secret.repeat(3) }],
    [
      'CreateCustomKeyStore',
      {
        CustomKeyStoreName: 'n',
        XksProxyAuthenticationCredential: { AccessKeyId: secret, RawSecretAccessKey: secret },
      },
    ],
    ['Encrypt', { KeyId: 'k', Plaintext: Buffer.from(secret.repeat(500)) }],
    ['Decrypt', { GrantTokens: Array(11).fill(secret) }],
    ['Decrypt', { GrantTokens: [secret, ''] }],
    ['RetireGrant', { GrantToken: secret.repeat(600) }],
    ['Encrypt', { KeyId: 'k', Plaintext: secret }],
    ['Encrypt', { KeyId: 'k', Plaintext: bytes(1), EncryptionContext: { [secret]: null } }],
    ['Encrypt', { KeyId: 'k', Plaintext: bytes(1), EncryptionContext: { [secret]: 1 } }],
    ['CreateKey', { Policy: `\u2028${secret.repeat(100)}` }],
    ['UpdateKeyDescription', { KeyId: 'k', Description: secret.repeat(1000) }],
  ])('%s %j', (operation, input) => {
    const error = refusal(() => validate(operation, input));
    expect(`${error.message} ${error.hint ?? ''}`).not.toContain('hunter2');
  });

  it('bounds the message however much is wrong', () => {
    const tags = Array.from({ length: 50_000 }, () => ({ TagKey: '', TagValue: '' }));
    const message = violation('TagResource', { KeyId: 'k', Tags: tags });
    expect(message).toMatch(/^50000 validation errors detected: /);
    expect(message.length).toBeLessThan(5000);
  });
});

describe('wrong types', () => {
  // Messages as AWS's JSON 1.1 services send them, recorded by raw requests in other emulators' tests.
  it.each<[OperationName, unknown, string, string]>([
    [
      'ListKeys',
      { Limit: '1' },
      'STRING_VALUE can not be converted to an Integer',
      "'limit' must be an Integer",
    ],
    [
      'ListKeys',
      { Limit: true },
      'TRUE_VALUE can not be converted to an Integer',
      "'limit' must be an Integer",
    ],
    [
      'ListKeys',
      { Limit: 1.5 },
      'NUMBER_VALUE can not be converted to an Integer',
      "'limit' must be an Integer",
    ],
    [
      'ListKeys',
      { Limit: Number.NaN },
      'NUMBER_VALUE can not be converted to an Integer',
      "'limit' must be an Integer",
    ],
    ['ListKeys', { Limit: [1] }, 'Start of list found where not expected', "'limit' must be an Integer"],
    [
      'ListKeys',
      { Limit: { a: 1 } },
      'Start of structure or map found where not expected.',
      "'limit' must be an Integer",
    ],
    ['ListKeys', { Marker: 1 }, 'NUMBER_VALUE can not be converted to a String', "'marker' must be a String"],
    [
      'ListKeys',
      { Marker: false },
      'FALSE_VALUE can not be converted to a String',
      "'marker' must be a String",
    ],
    [
      'Decrypt',
      { DryRun: 'true' },
      'STRING_VALUE can not be converted to a Boolean',
      "'dryRun' must be a Boolean",
    ],
    ['Decrypt', { GrantTokens: 'x' }, 'Expected list or null', "'grantTokens' must be a list"],
    [
      'Decrypt',
      { GrantTokens: [1] },
      'NUMBER_VALUE can not be converted to a String',
      "'grantTokens' must be a String",
    ],
    ['Decrypt', { Recipient: 'x' }, 'Expected null', "'recipient' must be a structure"],
    [
      'Decrypt',
      { EncryptionContext: [] },
      'Start of list found where not expected',
      "'encryptionContext' must be a map",
    ],
    [
      'Decrypt',
      { EncryptionContext: { a: 1 } },
      'NUMBER_VALUE can not be converted to a String',
      "'encryptionContext' must be a String",
    ],
    [
      'Decrypt',
      { EncryptionContext: new Map([['a', 'b']]) },
      'Expected null',
      "'encryptionContext' must be a map",
    ],
    [
      'Decrypt',
      { CiphertextBlob: 'AA==' },
      'STRING_VALUE can not be converted to a Blob',
      "'ciphertextBlob' must be a Blob",
    ],
    [
      'ImportKeyMaterial',
      { ValidTo: new Date(Number.NaN) },
      'Start of structure or map found where not expected.',
      "'validTo' must be milliseconds since epoch",
    ],
    [
      'TagResource',
      { KeyId: 'k', Tags: [{ TagKey: 1 }] },
      'NUMBER_VALUE can not be converted to a String',
      "'tags.1.member.tagKey' must be a String",
    ],
    ['ListKeys', [], 'Start of list found where not expected', 'the request must be a JSON object'],
    ['ListKeys', 'x', 'Expected null', 'the request must be a JSON object'],
    ['ListKeys', null, 'Expected null', 'the request must be a JSON object'],
    [
      'ListKeys',
      new (class {
        Limit = 1;
      })(),
      'Expected null',
      'the request must be a JSON object',
    ],
  ])('%s %j', (operation, input, message, hint) => {
    const error = refusal(() => validate(operation, input));
    expect([error.code, error.message, error.hint]).toEqual(['SerializationException', message, hint]);
  });

  it('come before every violation', () => {
    expect(refusal(() => validate('CreateAlias', { TargetKeyId: 1 })).code).toBe('SerializationException');
    expect(refusal(() => validate('TagResource', { Tags: [{}, { TagKey: 1 }] })).code).toBe(
      'SerializationException',
    );
  });

  it('include text that is not well-formed Unicode, wherever it stands', () => {
    for (const input of [
      { KeyId: '\ud800' },
      { KeyId: 'k', EncryptionContext: { '\udc00': 'a' } },
      { KeyId: 'k', EncryptionContext: { a: 'x\ud83d' } },
      { KeyId: 'k', GrantTokens: ['\ud800'] },
    ]) {
      expect(refusal(() => validate('Decrypt', input)).code).toBe('SerializationException');
    }
    accept('Decrypt', { EncryptionContext: { '🔑': '😀' } });
  });
});

describe('names of the prototype', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is an ordinary map key',
    (name) => {
      const good = JSON.parse(`{"EncryptionContext":{"${name}":"v"}}`) as object;
      accept('Decrypt', good);
      const bad = JSON.parse(`{"EncryptionContext":{"${name}":{"KeyId":1}}}`) as object;
      expect(refusal(() => validate('Decrypt', bad)).code).toBe('SerializationException');
    },
  );

  it('reach no inherited member', () => {
    // A name in a JSON body is an own member, and changes no object's prototype.
    const body = fromJson('DescribeKey', JSON.parse('{"__proto__":{"KeyId":"k"}}') as never);
    expect(violation('DescribeKey', body)).toContain("Value null at 'keyId'");
    expect(violation('DescribeKey', Object.create(null))).toContain("Value null at 'keyId'");
    expect(refusal(() => validate('DescribeKey', Object.create({ KeyId: 'k' }))).code).toBe(
      'SerializationException',
    );
  });

  it('are no operations', () => {
    for (const name of ['__proto__', 'constructor', 'Nope']) {
      expect(refusal(() => validate(name as OperationName, {})).code).toBe('UnknownOperationException');
    }
  });
});

describe('properties', () => {
  const operation = fc.constantFrom(...operationNames);
  const names = fc.constantFrom(
    'KeyId',
    'Plaintext',
    'CiphertextBlob',
    'EncryptionContext',
    'Tags',
    'TagKey',
    'Limit',
    'GrantTokens',
    'Constraints',
    'ValidTo',
    'Recipient',
    '__proto__',
  );
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    key: fc.oneof(names, fc.string()),
  });

  it('validate throws nothing but KmsError', () => {
    const input = fc.oneof(value, fc.dictionary(names, value));
    fc.assert(
      fc.property(operation, input, (name, any) => {
        try {
          validate(name, any);
        } catch (error) {
          if (!isKmsError(error)) throw error;
          expect(['ValidationException', 'SerializationException']).toContain(error.code);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('fromJson throws nothing but SerializationException, and what it gives can be validated', () => {
    const json = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
    fc.assert(
      fc.property(operation, json, (name, any) => {
        try {
          validate(name, fromJson(name, any as never));
        } catch (error) {
          if (!isKmsError(error)) throw error;
          expect(['ValidationException', 'SerializationException']).toContain(error.code);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
