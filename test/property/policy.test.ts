/** What holds for every policy: a Deny never adds, an Allow never removes, and a decision is made whatever a policy says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/policy/decide.ts';
import type {
  AccessRequest,
  KeyAuthority,
  NamedPolicy,
  PolicyKind,
  Principal,
} from '../../src/policy/model.ts';
import { checkPolicy, parsePolicy } from '../../src/policy/parse.ts';
import { isKmsError } from '../../src/base/errors.ts';
import {
  keyArn,
  other,
  own,
  roleArn,
  rootArn,
  sessionArn,
  userArn,
  type Written,
} from '../decisions/world.ts';
import { extent } from '../support/extent.ts';

const action = fc.constantFrom('kms:Encrypt', 'kms:Decrypt', 'kms:DescribeKey', 'kms:ReEncryptFrom');
const actions = fc.oneof(
  action,
  fc.constantFrom('*', 'kms:*', 'kms:*crypt', 'kms:De*', 'KMS:ENCRYPT', 'kms:ReEncrypt*'),
);
const resource = fc.constantFrom(
  '*',
  keyArn,
  `arn:aws:kms:us-east-1:${own}:key/*`,
  `arn:aws:kms:*:${other}:key/*`,
);
const who = fc.constantFrom(
  '*',
  own,
  other,
  rootArn(),
  userArn('alice'),
  userArn('bob'),
  roleArn('app'),
  sessionArn('app'),
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringEqualsIfExists',
  'ForAnyValue:StringLike',
);
const key = fc.constantFrom(
  'kms:EncryptionContext:app',
  'aws:PrincipalTag/team',
  'aws:username',
  'aws:ResourceTag/team',
  'kms:KeySpec',
);
const value = fc.constantFrom(
  'blue',
  'shop',
  '*',
  'a*',
  '${aws:username}',
  '${aws:PrincipalTag/team}',
  "${aws:none, 'blue'}",
);
const condition = fc.option(
  fc
    .tuple(operator, key, fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([name, of, values]) => ({ [name]: { [of]: values } })),
  { nil: undefined },
);
const body = fc.record({
  Action: fc.array(actions, { minLength: 1, maxLength: 2 }),
  Resource: resource,
  Condition: condition,
});
const effect = fc.constantFrom('Allow' as const, 'Deny' as const);

type Body = Omit<Written, 'Effect' | 'Condition'> & { readonly Condition: Written['Condition'] | undefined };

function written(of: Body, Effect: Written['Effect'], Principal?: unknown): object {
  const { Condition, ...rest } = of;
  return { ...rest, Effect, ...(Condition && { Condition }), ...(Principal !== undefined && { Principal }) };
}

const identityStatement = fc.tuple(body, effect).map(([of, is]) => written(of, is));
const keyStatement = fc.tuple(body, effect, who).map(([of, is, AWS]) => written(of, is, { AWS }));
const exception = fc
  .tuple(body, fc.array(who, { minLength: 1, maxLength: 3 }))
  .map(([of, AWS]) => ({ ...written(of, 'Deny'), NotPrincipal: { AWS } }));
const identityStatements = fc.array(identityStatement, { minLength: 1, maxLength: 4 });
const keyStatements = fc.array(fc.oneof({ weight: 6, arbitrary: keyStatement }, exception), {
  minLength: 1,
  maxLength: 5,
});

const caller = fc.record({
  type: fc.constantFrom('Root' as const, 'User' as const, 'Role' as const),
  account: fc.constantFrom(own, other),
  tags: fc.constantFrom<Record<string, string>>({}, { team: 'blue' }),
  policies: fc.array(identityStatements, { maxLength: 2 }),
  boundary: fc.option(identityStatements, { nil: undefined }),
  session: fc.option(fc.array(identityStatements, { maxLength: 2 }), { nil: undefined }),
});
const world = fc.record({
  caller,
  keyPolicy: keyStatements,
  version: fc.constantFrom('2008-10-17', '2012-10-17'),
  action,
  grants: fc.array(fc.constantFrom('Encrypt', 'Decrypt', 'DescribeKey'), { maxLength: 2 }),
  crossAccount: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function named(kind: PolicyKind, statements: readonly object[], version = '2012-10-17'): NamedPolicy {
  return {
    kind,
    name: kind,
    document: checkPolicy(JSON.stringify({ Version: version, Statement: statements }), kind),
  };
}

function principalOf({ type, account, tags, policies, boundary, session }: World['caller']): Principal {
  const isRole = type === 'Role';
  const entity =
    type === 'Root' ? rootArn(account) : isRole ? roleArn('app', account) : userArn('alice', account);
  return {
    type,
    account,
    arn: isRole ? sessionArn('app', 'build', account) : entity,
    principalArn: entity,
    id: isRole ? 'AROAEXAMPLEEXAMPLE123:build' : 'AIDAEXAMPLEEXAMPLE123',
    tags: new Map(Object.entries(tags)),
    policies: type === 'Root' ? [] : policies.map((each) => named('identity', each)),
    ...(boundary && type !== 'Root' && { boundary: named('boundary', boundary) }),
    ...(isRole && {
      session: { policies: (session ?? []).map((each) => named('session', each)), issued: new Date(0) },
    }),
  };
}

function questionOf(of: World): readonly [AccessRequest, KeyAuthority] {
  const principal = principalOf(of.caller);
  const context = new Map([
    ['kms:encryptioncontext:app', ['shop']],
    ['aws:resourcetag/team', ['blue']],
    ...[...principal.tags].map(([name, text]) => [`aws:principaltag/${name}`, [text]] as const),
    ...(principal.type === 'User' ? [['aws:username', ['alice']] as const] : []),
  ]);
  const grant = (operation: string) => ({
    id: 'a'.repeat(64),
    created: new Date(0),
    grantee: principal.principalArn,
    operations: [operation],
  });
  return [
    { principal, action: of.action, resource: keyArn, account: own, context },
    {
      policy: named('key', of.keyPolicy, of.version),
      grants: of.grants.map(grant),
      encryptionContext: { app: 'shop' },
      crossAccount: of.crossAccount,
    },
  ];
}

const decideIn = (of: World) => decide(...questionOf(of));
const runs = { numRuns: extent(250, 2000) };

describe('a statement more', () => {
  it('that denies never adds a permission', () => {
    const layers = fc.constantFrom('key' as const, 'identity' as const, 'boundary' as const);
    fc.assert(
      fc.property(world, body, who, layers, (of, more, AWS, layer) => {
        const before = decideIn(of).allowed;
        const denial = written(more, 'Deny');
        const given = of.caller;
        const after: Record<typeof layer, World> = {
          key: { ...of, keyPolicy: [...of.keyPolicy, { ...denial, Principal: { AWS } }] },
          identity: { ...of, caller: { ...given, policies: [...given.policies, [denial]] } },
          boundary: { ...of, caller: { ...given, boundary: given.boundary && [...given.boundary, denial] } },
        };
        if (!before) expect(decideIn(after[layer]).allowed).toBe(false);
      }),
      runs,
    );
  });

  it('that allows never removes one', () => {
    const layers = fc.constantFrom(
      'key' as const,
      'identity' as const,
      'boundary' as const,
      'session' as const,
    );
    fc.assert(
      fc.property(world, body, who, layers, (of, more, AWS, layer) => {
        const before = decideIn(of).allowed;
        const permission = written(more, 'Allow');
        const given = of.caller;
        const after: Record<typeof layer, World> = {
          key: { ...of, keyPolicy: [...of.keyPolicy, { ...permission, Principal: { AWS } }] },
          identity: { ...of, caller: { ...given, policies: [...given.policies, [permission]] } },
          boundary: {
            ...of,
            caller: { ...given, boundary: given.boundary && [...given.boundary, permission] },
          },
          session: {
            ...of,
            caller: {
              ...given,
              session: given.session?.length ? [...given.session, [permission]] : given.session,
            },
          },
        };
        if (before) expect(decideIn(after[layer]).allowed).toBe(true);
      }),
      runs,
    );
  });
});

describe('a limit more', () => {
  it('never adds a permission', () => {
    fc.assert(
      fc.property(world, identityStatements, (of, limit) => {
        const before = decideIn(of).allowed;
        const { caller: given } = of;
        if (given.boundary === undefined && !before) {
          expect(decideIn({ ...of, caller: { ...given, boundary: limit } }).allowed).toBe(false);
        }
        if ((given.session ?? []).length === 0 && !before) {
          expect(decideIn({ ...of, caller: { ...given, session: [limit] } }).allowed).toBe(false);
        }
      }),
      runs,
    );
  });
});

describe('a decision', () => {
  it('names what decided, and is the same for the same question', () => {
    fc.assert(
      fc.property(world, (of) => {
        const decision = decideIn(of);
        expect(decideIn(of)).toEqual(decision);
        expect(decision.steps.length).toBeGreaterThan(0);
        const isDecided = decision.allowed || decision.why === 'explicit deny';
        if (isDecided) expect(decision.causes.length).toBeGreaterThan(0);
        for (const cause of decision.causes) {
          if (cause.type === 'statement') {
            expect(cause.policy.document.statements).toContain(cause.statement);
            if (!decision.allowed) expect(cause.statement.effect).toBe('Deny');
          }
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of statements and policies', () => {
    fc.assert(
      fc.property(world, (of) => {
        const turned: World = {
          ...of,
          keyPolicy: [...of.keyPolicy].reverse(),
          caller: { ...of.caller, policies: [...of.caller.policies].reverse() },
        };
        expect(decideIn(turned).allowed).toBe(decideIn(of).allowed);
      }),
      runs,
    );
  });
});

/** Texts that look like policies, and pieces that policies are made of. */
const piece = fc.constantFrom(
  '*',
  '?',
  '${',
  '}',
  '${*}',
  '${aws:username}',
  ':',
  'arn:aws:kms:',
  '/',
  ',',
  "'",
  '{',
  '"',
  '\\u0000',
  '[',
  ' ',
);
const wild = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const operators = fc.constantFrom(
  ...[
    'StringLike',
    'ArnLike',
    'ArnNotEquals',
    'NumericLessThan',
    'DateEquals',
    'Bool',
    'BinaryEquals',
    'IpAddress',
    'Null',
    'ForAllValues:StringLike',
  ],
);

describe('whatever a policy says', () => {
  it('reading it succeeds or is refused with its place', () => {
    const json = fc.jsonValue({ maxDepth: 6 }).map((of) => JSON.stringify(of));
    const statement = fc.dictionary(
      fc.constantFrom(
        'Effect',
        'Action',
        'Resource',
        'Principal',
        'NotPrincipal',
        'Condition',
        'Sid',
        'NotAction',
      ),
      fc.oneof(wild, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('Allow', 'Deny', '*', 'kms:*')),
    );
    const shaped = fc
      .record({ Statement: fc.array(statement, { maxLength: 3 }) })
      .map((of) => JSON.stringify(of));
    const kinds = fc.constantFrom<PolicyKind>('key', 'identity', 'boundary', 'session', 'trust');
    fc.assert(
      fc.property(fc.oneof(json, shaped, wild), kinds, (text, kind) => {
        for (const read of [checkPolicy, parsePolicy]) {
          try {
            read(text, kind);
          } catch (error) {
            expect(isKmsError(error) && error.code).toBe('MalformedPolicyDocumentException');
            expect(String(error)).toMatch(/line \d+, column \d+\)$/);
          }
        }
      }),
      { numRuns: extent(500, 4000) },
    );
  });

  it('what is refused when put is evaluated or refused when read, and never throws in a decision', () => {
    const given = fc.record({
      operator: operators,
      key,
      values: fc.array(wild, { maxLength: 3 }),
      resource: wild,
      name: wild,
      version: wild,
    });
    fc.assert(
      fc.property(
        given,
        wild,
        ({ operator: name, key: of, values, resource: Resource, name: AWS, version }, actual) => {
          const Statement = {
            Effect: 'Allow',
            Principal: { AWS: [AWS, '*'] },
            Action: 'kms:*',
            Resource,
            Condition: { [name]: { [of]: values } },
          };
          const document = parsePolicy(JSON.stringify({ Version: version, Statement }), 'key');
          const [request, authority] = questionOf({
            caller: {
              type: 'User',
              account: own,
              tags: { team: actual },
              policies: [],
              boundary: undefined,
              session: undefined,
            },
            keyPolicy: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
            version: '2012-10-17',
            action: 'kms:Decrypt',
            grants: [],
            crossAccount: true,
          });
          const context = new Map([
            ['kms:keyspec', [actual]],
            ['kms:encryptioncontext:app', [actual, 'x']],
          ]);
          const decision = decide(
            { ...request, context },
            { ...authority, policy: { kind: 'key', name: 'key policy', document } },
          );
          expect(typeof decision.allowed).toBe('boolean');
        },
      ),
      { numRuns: extent(500, 4000) },
    );
  });

  it('a hostile pattern takes bounded time', () => {
    const pattern = '*a'.repeat(7000);
    const statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 'kms:*',
      Resource: '*',
      Condition: { StringLike: { 'kms:EncryptionContext:app': pattern } },
    };
    const policy = named('key', [statement]);
    const [request, authority] = questionOf({
      caller: { type: 'User', account: own, tags: {}, policies: [], boundary: undefined, session: undefined },
      keyPolicy: [statement],
      version: '2012-10-17',
      action: 'kms:Decrypt',
      grants: [],
      crossAccount: true,
    });
    const context = new Map([['kms:encryptioncontext:app', [`${'a'.repeat(8000)}b`]]]);
    const before = process.cpuUsage().user;
    expect(decide({ ...request, context }, { ...authority, policy }).allowed).toBe(false);
    // Microseconds of processor time.
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });
});
