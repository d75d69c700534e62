/** Rules about what statements say and whether they have an effect. */
import { isAbsentKey, findOpenConditions } from '../explain/absent.ts';
import type { Statement } from '../model.ts';
import { isKmsAction, kmsPermissions } from '../names.ts';
import { matchesWildcards } from '../pattern.ts';
import { isAccountForm } from '../principalforms.ts';
import { type Rule, listActions, concernsKey, type Finding, type LintSubject } from './subject.ts';
import { covers } from './shadow.ts';

const elements = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_';
const permissions =
  'https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html';
const awsConditions = 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-aws.html';
const kmsConditions = 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html';

/** Includes permissions of AWS KMS for which this program has no operation. */
const every = kmsPermissions.map((name) => `kms:${name}`);

/** The action patterns of a statement that concern KMS. */
function kmsPatterns({ actions }: Statement): readonly string[] {
  return actions.patterns.filter((each) => each.toLowerCase().startsWith('kms:'));
}

function meets(pattern: string, all: readonly string[]): boolean {
  return all.some((each) => matchesWildcards(pattern.toLowerCase(), each.toLowerCase()));
}

function findUnusedActions({
  document,
  kind,
  key,
  actions,
  accountActions,
}: LintSubject): readonly Finding[] {
  if (kind !== 'key' || key === undefined) return [];
  return document.statements.flatMap((statement) =>
    kmsPatterns(statement)
      .filter((each) => !/[*?]/.test(each) && meets(each, actions) && !meets(each, accountActions))
      .filter((each) => !meets(each, key.actions))
      .map((each) => ({ statement, message: `${each} cannot be done with a key of this kind` })),
  );
}

function findShadowed({ document, actions }: LintSubject): readonly Finding[] {
  const { statements } = document;
  return statements.flatMap((statement, i) => {
    const over = statements.find((wide, j) => {
      if (i === j || listActions(statement, actions).length === 0 || !covers(wide, statement, actions))
        return false;
      if (wide.effect !== statement.effect) return wide.effect === 'Deny';
      // Of two equal statements, the second is redundant.
      return j < i || !covers(statement, wide, actions);
    });
    if (over === undefined) return [];
    const how = over.effect === statement.effect ? 'adds nothing to' : 'has no effect because of';
    return [{ statement, message: `it ${how} "${over.name}", line ${over.location.line}` }];
  });
}

/** Why a statement never applies; undefined if it can. */
function explainNever(statement: Statement, { kind, key }: LintSubject): string | undefined {
  const absent = statement.conditions.find(({ key: name }) => isAbsentKey(name));
  if (absent && findOpenConditions(statement.conditions) === undefined) {
    return `no request here has ${absent.key}, so ${absent.operator} never holds`;
  }
  if (kind !== 'key') return undefined;
  if (statement.resources === undefined) return 'it has no Resource';
  return concernsKey(statement, key) ? undefined : 'its Resource is not this key';
}

function findNever(subject: LintSubject, effect: Statement['effect']): readonly Finding[] {
  return subject.document.statements
    .filter((each) => each.effect === effect)
    .flatMap((statement) => {
      const why = explainNever(statement, subject);
      return why === undefined ? [] : [{ statement, message: why }];
    });
}

/** Conditions that every request meets because their key is never present. */
function findAlways({ document }: LintSubject): readonly Finding[] {
  return document.statements
    .filter(({ conditions }) => findOpenConditions(conditions) !== undefined)
    .flatMap((statement) =>
      statement.conditions
        .filter(({ key }) => isAbsentKey(key))
        .map(({ operator, key }) => ({
          statement,
          message: `no request here has ${key}, so ${operator} holds for everybody`,
        })),
    );
}

const grantLimits =
  /^kms:(?:grantoperations|grantconstrainttype|granteeprincipal|grantisforawsresource|retiringprincipal)$/;

export const statementRules: readonly Rule[] = [
  {
    id: 'unknown-action',
    severity: 'error',
    says: 'an action that KMS does not have',
    page: permissions,
    find: ({ document }) =>
      document.statements.flatMap((statement) =>
        kmsPatterns(statement)
          .filter((each) => !isKmsAction(each) && !meets(each, every))
          .map((each) => ({
            statement,
            message: /^kms:reencrypt$/i.test(each)
              ? 'there is no kms:ReEncrypt: write kms:ReEncryptFrom and kms:ReEncryptTo'
              : `KMS has no action ${each}`,
          })),
      ),
  },
  {
    id: 'unused-action',
    severity: 'note',
    says: 'an action that a key of this spec and usage does not have',
    page: permissions,
    find: findUnusedActions,
  },
  {
    id: 'account-action',
    severity: 'warning',
    says: 'an action that a key policy cannot give',
    page: permissions,
    find: ({ document, kind, accountActions }) =>
      kind === 'key'
        ? document.statements.flatMap((statement) =>
            kmsPatterns(statement)
              .filter((each) => !/[*?]/.test(each) && meets(each, accountActions))
              .map((each) => ({
                statement,
                message: `${each} concerns no one key: only an IAM policy gives it`,
              })),
          )
        : [],
  },
  {
    id: 'shadowed-statement',
    severity: 'note',
    says: 'a statement that another one makes superfluous',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    find: findShadowed,
  },
  {
    id: 'allow-never-matches',
    severity: 'warning',
    says: 'an Allow that never applies',
    page: kmsConditions,
    find: (subject) => findNever(subject, 'Allow'),
  },
  {
    id: 'deny-never-matches',
    severity: 'error',
    says: 'a Deny that never applies',
    page: kmsConditions,
    find: (subject) => findNever(subject, 'Deny'),
  },
  {
    id: 'condition-always-holds',
    severity: 'warning',
    says: 'a condition on something that no request has, which holds for everybody',
    page: kmsConditions,
    find: findAlways,
  },
  {
    id: 'not-in-a-key-policy',
    severity: 'error',
    says: 'a condition key that works in IAM policies alone',
    page: awsConditions,
    find: ({ document, kind }) =>
      kind === 'key'
        ? document.statements.flatMap((statement) =>
            statement.conditions
              .filter(({ key }) => /^(?:aws:resourcetag\/|kms:resourcealiases$)/i.test(key))
              .map(({ key }) => ({ statement, message: `${key} has no effect in a key policy` })),
          )
        : [],
  },
  {
    id: 'allow-not-action',
    severity: 'warning',
    says: 'an Allow with NotAction also gives what KMS adds later',
    page: `${elements}notaction.html`,
    find: ({ document }) =>
      document.statements
        .filter(({ effect, actions: { not } }) => effect === 'Allow' && not)
        .map((statement) => ({ statement, message: 'it allows everything but what it names' })),
  },
  {
    id: 'old-version-variable',
    severity: 'error',
    says: 'a variable in a policy of the version that has none',
    page: `${elements}version.html`,
    find: ({ document }) =>
      document.version === '2012-10-17'
        ? []
        : document.statements
            .filter(({ resources, conditions }) =>
              [...(resources?.patterns ?? []), ...conditions.flatMap(({ values }) => values)].some((each) =>
                each.includes('${'),
              ),
            )
            .map((statement) => ({
              statement,
              message: 'its ${…} is plain text: variables need "Version": "2012-10-17"',
            })),
  },
  {
    id: 'duplicate-sid',
    severity: 'warning',
    says: 'two statements of the same Sid',
    page: `${elements}sid.html`,
    find: ({ document: { statements } }) =>
      statements
        .filter(({ sid }, i) => sid !== undefined && statements.findIndex((each) => each.sid === sid) < i)
        .map((statement) => ({
          statement,
          message: `an earlier statement is called "${statement.name}" too`,
        })),
  },
  {
    id: 'unlimited-grants',
    severity: 'warning',
    says: 'kms:CreateGrant without a limit hands on all that grants can give',
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html',
    find: ({ document, actions, kind }) =>
      document.statements
        .filter(
          ({ effect, principals }) => effect === 'Allow' && (kind !== 'key' || principals !== undefined),
        )
        .filter(({ principals }) => !principals?.aws.every(isAccountForm))
        .filter((each) => listActions(each, actions).includes('kms:CreateGrant'))
        .filter(({ conditions }) => !conditions.some(({ key }) => grantLimits.test(key.toLowerCase())))
        .map((statement) => ({
          statement,
          message: 'kms:CreateGrant has no condition on what grants give, or to whom',
        })),
  },
  {
    id: 'decrypt-with-any-key',
    severity: 'warning',
    says: 'an IAM policy that allows decryption with all keys',
    page: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html',
    find: ({ document, kind, actions }) =>
      kind === 'identity'
        ? document.statements
            .filter(
              ({ effect, resources }) =>
                effect === 'Allow' && resources?.patterns.includes('*') && !resources.not,
            )
            .filter((each) =>
              listActions(each, actions).some(
                (name) => name === 'kms:Decrypt' || name === 'kms:ReEncryptFrom',
              ),
            )
            .map((statement) => ({
              statement,
              message: 'it allows decryption with every key that delegates to IAM',
            }))
        : [],
  },
];
