import { describe, expect, it } from 'vitest';
import { bindKms, type OperationName } from '../../src/api/kms.ts';
import model from '../../src/api/model.json' with { type: 'json' };
import { isOperationName, operationNames, operations, type OperationRow } from '../../src/api/operations.ts';

interface Shape {
  type: string;
  members?: Record<string, string>;
  member?: string;
  key?: string;
  value?: string;
  sensitive?: boolean;
}
const shapes = model.shapes as unknown as Record<string, Shape>;
const rows = Object.values(operations);

function members(shape: string | null | undefined): string[] {
  return shape === null || shape === undefined ? [] : Object.keys(shapes[shape]?.members ?? {});
}

/** Every shape that a value of a shape can hold. */
function reach(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const shape = shapes[name];
  const next = [...Object.values(shape?.members ?? {}), shape?.member, shape?.key, shape?.value];
  for (const target of next) if (target !== undefined) reach(target, seen);
  return seen;
}

describe('the operation table', () => {
  it('has one row for every operation of the model and no other', () => {
    expect(operationNames).toEqual(Object.keys(model.operations).sort());
    expect(operationNames).toHaveLength(54);
    for (const name of operationNames) expect(operations[name].name).toBe(name);
  });

  it.each(rows)('$name names members that the model has', (row: OperationRow) => {
    const { input, output } = model.operations[row.name];
    expect(members(input)).toEqual(expect.arrayContaining([...row.audit]));
    expect(members(output)).toEqual(expect.arrayContaining([...row.response]));
    if (row.keyField !== undefined) expect(members(input)).toContain(row.keyField);
    if (row.source !== undefined) expect(members(input)).toContain(row.source.keyField);
    expect(new Set(row.audit).size).toBe(row.audit.length);
  });

  it.each(rows)('$name shows no blob, sensitive value or token in the audit trail', (row: OperationRow) => {
    const { input, output } = model.operations[row.name];
    const shown = [
      ...row.audit.map((member) => shapes[input]?.members?.[member] ?? ''),
      ...row.response.map((member) => shapes[output ?? '']?.members?.[member] ?? ''),
    ];
    for (const shape of shown.flatMap((name) => [...reach(name)])) {
      expect(shapes[shape]?.type).not.toBe('blob');
      expect(shapes[shape]?.sensitive).not.toBe(true);
      expect(shape).not.toMatch(/token|password|secret/i);
    }
  });

  it('names the key wherever the request has one', () => {
    for (const row of rows) {
      const fields = members(model.operations[row.name].input).filter((member) =>
        /^(Target|Destination)?KeyId$/.test(member),
      );
      expect([row.name, row.keyField]).toEqual([row.name, fields[0]]);
    }
  });

  it('accepts aliases exactly where AWS does', () => {
    const any = rows.filter((row) => row.keyForm === 'any').map((row) => row.name);
    expect(any).toEqual([
      'Decrypt',
      'DeriveSharedSecret',
      'DescribeKey',
      'Encrypt',
      'GenerateDataKey',
      'GenerateDataKeyPair',
      'GenerateDataKeyPairWithoutPlaintext',
      'GenerateDataKeyWithoutPlaintext',
      'GenerateMac',
      'GetPublicKey',
      'ReEncrypt',
      'Sign',
      'Verify',
      'VerifyMac',
    ]);
  });

  it('calls cryptographic operations read-only, as CloudTrail does, and shows no response for them', () => {
    for (const name of [
      'Encrypt',
      'Decrypt',
      'ReEncrypt',
      'GenerateDataKey',
      'Sign',
      'Verify',
      'GetParametersForImport',
    ] as const) {
      expect(operations[name].readOnly).toBe(true);
    }
    for (const row of rows) {
      expect(row.readOnly).toBe(
        /^(Describe|List|Get|Generate|Encrypt|Decrypt|ReEncrypt|Sign|Verify|Derive)/.test(row.name),
      );
      if (row.readOnly) expect(row).toMatchObject({ response: [], respondsWithKey: false });
    }
  });

  it('asks two permissions for ReEncrypt and the one of its own name for the others', () => {
    for (const row of rows) {
      expect(row.permission).toBe(row.name === 'ReEncrypt' ? 'kms:ReEncryptTo' : `kms:${row.name}`);
    }
    expect(rows.filter((row) => row.source !== undefined).map((row) => row.source?.permission)).toEqual([
      'kms:ReEncryptFrom',
    ]);
  });

  it('has every field in every row', () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(operations.Encrypt).sort());
  });

  it('says which key states permit an operation, and what a key for decryption only may do, wherever there is a key', () => {
    for (const row of rows) {
      const hasKey = row.resource === 'key' || row.resource === 'alias+key' || row.keyField !== undefined;
      expect([row.name, row.keyStates !== undefined]).toEqual([row.name, hasKey]);
      expect([row.name, row.permittedDecryptOnly !== undefined]).toEqual([row.name, hasKey]);
    }
  });

  it('counts as usage of a key what GetKeyLastUsage can name', () => {
    const { enum: names } = model.shapes.KeyLastUsageTrackingOperation;
    expect(rows.filter((row) => row.isKeyUsage).map((row) => row.name)).toEqual([...names].sort());
  });

  it('counts what is implemented, and gives the reason for what never will be', () => {
    const count = (support: OperationRow['support']) => rows.filter((row) => row.support === support).length;
    expect([count('implemented'), count('unsupported')]).toEqual([48, 6]);
    for (const row of rows) {
      expect(row.support === 'unsupported').toBe(row.name.includes('CustomKeyStore'));
      expect(row.reason !== undefined).toBe(row.support === 'unsupported');
    }
  });

  it.each(['constructor', '__proto__', 'toString', 'encrypt', ''])(
    'does not take %j for an operation',
    (name) => {
      expect(isOperationName(name)).toBe(false);
    },
  );
});

describe('bindKms', () => {
  it('makes one method per operation, which passes name and input on', async () => {
    const calls: [OperationName, unknown][] = [];
    const kms = bindKms(async (operation, input) => {
      calls.push([operation, input]);
      return Promise.resolve({ KeyId: 'k' } as never);
    });
    expect(Object.keys(kms).sort()).toEqual(
      operationNames.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort(),
    );
    expect(await kms.reEncrypt({ DestinationKeyId: 'k' })).toEqual({ KeyId: 'k' });
    expect(calls).toEqual([['ReEncrypt', { DestinationKeyId: 'k' }]]);
  });

  it('rejects when the call throws before it returns a promise', async () => {
    const kms = bindKms(() => {
      throw new TypeError('early');
    });
    await expect(kms.listKeys({})).rejects.toThrow('early');
  });

  it('is not a thenable, so it may be returned from an async function', () => {
    expect('then' in bindKms(async () => Promise.reject(new Error()))).toBe(false);
  });
});
