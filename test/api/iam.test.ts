import { describe, expect, it } from 'vitest';
import { forms } from '../../src/api/codec.ts';
import { type IamOperation, iamCodec, iamModel, iamVersions, validateIam } from '../../src/api/iam/model.ts';
import { iamOperationNames, iamOperations, isIamOperation } from '../../src/api/iam/operations.ts';
import type { KmsError } from '../../src/base/errors.ts';
import type { Shape } from '../../src/api/model.ts';
import { failureOf } from '../support/failure.ts';

/** Code and message of the refusal; none where the request is taken. */
async function refusal(operation: IamOperation, input: unknown): Promise<Pick<KmsError, 'code' | 'message'>> {
  const { code, message } = await failureOf(Promise.resolve().then(() => validateIam(operation, input)));
  return { code, message };
}

/** Every shape that requests and responses are made of. */
function reached(): ReadonlySet<Shape> {
  const found = new Set<Shape>();
  const visit = (shape: Shape): void => {
    if (found.has(shape)) return;
    found.add(shape);
    if (shape.type === 'structure') iamModel.members(shape).forEach((member) => visit(member.shape));
    if (shape.type === 'list') visit(iamModel.shape(shape.member));
    if (shape.type === 'map') [shape.key, shape.value].forEach((name) => visit(iamModel.shape(name)));
  };
  for (const name of iamOperationNames) [iamModel.input(name), iamModel.output(name)].forEach(visit);
  return found;
}

describe('the model of IAM and STS', () => {
  it('has a row for every operation, and every shape that these need', () => {
    expect([...iamModel.operations].sort()).toEqual([...iamOperationNames].sort());
    expect(reached().size).toBeGreaterThan(200);
    expect(isIamOperation('AssumeRole')).toBe(true);
    expect(isIamOperation('constructor')).toBe(false);
  });

  it('names the versions that clients send', () => {
    expect(iamVersions).toEqual({ iam: '2010-05-08', sts: '2011-06-15' });
  });

  it('says which service an operation and its permission belong to', () => {
    expect(iamOperations.CreateUser.permission).toBe('iam:CreateUser');
    expect(iamOperations.AssumeRole).toMatchObject({ service: 'sts', permission: 'sts:AssumeRole' });
    for (const { permission, service } of Object.values(iamOperations)) {
      expect(permission.startsWith(`${service}:`)).toBe(true);
    }
  });

  it('has every field in every row, and shows the responses of what makes or changes something', () => {
    const rows = Object.values(iamOperations);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(rows[0] ?? {}).sort());
    const names = (list: typeof rows) => list.map(({ name }) => name);
    expect(names(rows.filter((row) => row.auditsResponse === row.readOnly))).toEqual([
      'AssumeRole',
      'GetSessionToken',
    ]);
    expect(names(rows.filter((row) => row.userSessions === 'permitted'))).toEqual([
      'AssumeRole',
      'GetCallerIdentity',
    ]);
    expect(names(rows.filter((row) => row.conditionKeys.includes('iam:PolicyARN')))).toEqual(
      names(rows).filter((name) => /^(Attach|Detach)/.test(name)),
    );
    // The service authorization reference has it for what changes policies or the boundary of a user or role.
    expect(names(rows.filter((row) => row.conditionKeys.includes('iam:PermissionsBoundary')))).toEqual(
      names(rows).filter((name) =>
        /^((Attach|Detach|Put|Delete)(Role|User)(Policy|PermissionsBoundary)|Create(Role|User))$/.test(name),
      ),
    );
  });

  it('names as read-only what is called so, and the making of sessions', () => {
    const reading = Object.values(iamOperations).filter(({ readOnly }) => readOnly);
    expect(reading.filter(({ name }) => !/^(Get|List)/.test(name)).map(({ name }) => name)).toEqual([
      'AssumeRole',
    ]);
  });
});

describe('validateIam', () => {
  it('speaks as IAM does', async () => {
    expect(await refusal('CreateUser', {})).toEqual({
      code: 'ValidationError',
      message:
        "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    });
    expect(await refusal('CreateUser', { UserName: 'a b' })).toEqual({
      code: 'ValidationError',
      message:
        "1 validation error detected: Value 'a b' at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    });
    expect((await refusal('TagUser', { UserName: 'a', Tags: [{ Key: 'x' }] })).message).toContain(
      "Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null",
    );
  });

  it('knows the classes of Unicode in patterns', async () => {
    validateIam('TagUser', { UserName: 'a', Tags: [{ Key: 'Größe 尺', Value: '' }] });
    expect(
      (await refusal('TagUser', { UserName: 'a', Tags: [{ Key: 'a*b', Value: '' }] })).message,
    ).toContain(
      "Value 'a*b' at 'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}",
    );
  });

  it('repeats no one-time code', async () => {
    const request = {
      RoleArn: 'arn:aws:iam::111122223333:role/r',
      RoleSessionName: 'ab',
      TokenCode: '12345',
    };
    const { message } = await refusal('AssumeRole', request);
    expect(message).toContain("Value at 'tokenCode' failed to satisfy constraint");
    expect(message).not.toContain('12345');
  });
});

describe('iamCodec', () => {
  const time = new Date('2026-01-02T03:04:05Z');
  const accessKey = {
    AccessKey: {
      UserName: 'a',
      AccessKeyId: 'kms_x',
      Status: 'Active',
      SecretAccessKey: 'secret',
      CreateDate: time,
    },
  } as const;

  it('reads and writes JSON', () => {
    const json = iamCodec.toJson('CreateAccessKey', accessKey, 'wire');
    expect(iamCodec.outputFromJson('CreateAccessKey', json)).toEqual(accessKey);
    expect(json).toMatchObject({
      AccessKey: { SecretAccessKey: 'secret', CreateDate: time.getTime() / 1000 },
    });
  });

  it('leaves secrets and tokens out of the audit trail', () => {
    const created = iamCodec.encodeStructure(
      iamModel.output('CreateAccessKey'),
      undefined,
      accessKey,
      forms.trail,
    );
    expect(created).toEqual({
      accessKey: {
        userName: 'a',
        accessKeyId: 'kms_x',
        status: 'Active',
        createDate: '2026-01-02T03:04:05Z',
      },
    });
    const credentials = {
      AccessKeyId: 'kms_x',
      SecretAccessKey: 'secret',
      SessionToken: 'token',
      Expiration: time,
    };
    const output = { Credentials: credentials, PackedPolicySize: 6 };
    const shape = iamModel.output('AssumeRole');
    expect(iamCodec.encodeStructure(shape, undefined, output, forms.trail)).toEqual({
      credentials: { accessKeyId: 'kms_x', expiration: '2026-01-02T03:04:05Z' },
      packedPolicySize: 6,
    });
  });

  it('knows which text responses in XML percent-encode', () => {
    const names = iamModel.members(iamModel.output('GetUserPolicy')).map(({ name, shape }) => ({
      name,
      encoded: shape.type === 'string' && shape.percentEncoded === true,
    }));
    expect(names.filter(({ encoded }) => encoded).map(({ name }) => name)).toEqual(['PolicyDocument']);
  });
});
