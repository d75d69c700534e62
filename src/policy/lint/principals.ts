/** Rules about principals. */
import { findAccess, everybody, listPrincipals } from '../diff/access.ts';
import { findOpenConditions } from '../explain/absent.ts';
import { shortenPrincipal } from '../explain/words.ts';
import type { Condition, Statement } from '../model.ts';
import { isAccountForm } from '../principalforms.ts';
import {
  type Rule,
  listActions,
  concernsKey,
  listNamedPrincipals,
  type Finding,
  type LintSubject,
} from './subject.ts';

const policies = 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html';
const lockout = 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html';
const elements = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_';

/** Condition keys that identify the caller: a positive operator on one restricts a wildcard. */
const aboutCaller =
  /^(?:aws:(?:principal(?:arn|account|tag\/.*)|userid|username|sourceip|sourceidentity)|kms:calleraccount)$/;

function limitsCaller({ operator, key, values }: Condition): boolean {
  const isWild = values.some((each) => /^\**$/.test(each));
  return aboutCaller.test(key.toLowerCase()) && !/not|ifexists|forallvalues|null/i.test(operator) && !isWild;
}

/** Statements that allow everyone something on the key. */
function findOpen({ document, key }: LintSubject): readonly Statement[] {
  return document.statements.filter((each) => {
    if (each.effect !== 'Allow' || each.principals === undefined || !concernsKey(each, key)) return false;
    // Absent keys cannot restrict a statement; another rule reports that it may never apply.
    return (
      findOpenConditions(each.conditions) !== undefined &&
      (each.principals.not || each.principals.aws.includes('*'))
    );
  });
}

function findOpenTo(subject: LintSubject, isLimited: boolean): readonly Finding[] {
  return findOpen(subject)
    .filter(({ principals, conditions }) => !principals?.not && conditions.some(limitsCaller) === isLimited)
    .map((statement) => ({
      statement,
      message: isLimited
        ? 'the principal is everyone; only a condition limits who can call'
        : 'anybody, in any account, can use the key: no condition limits who can call',
    }));
}

const isExisting = (subject: LintSubject, arn: string): boolean => {
  const { account, principals } = subject;
  if (account === undefined || principals === undefined) return true;
  const isOwn = new RegExp(`^arn:aws:iam::${account}:(?:user|role)/`).test(arn);
  return !isOwn || principals.has(arn);
};

function findNoAdministrator(subject: LintSubject): readonly Finding[] {
  const { document, account, kind } = subject;
  if (kind !== 'key') return [];
  const statements = document.statements.filter((each) => concernsKey(each, subject.key));
  const own = { ...document, statements };
  const candidates = listPrincipals(own).filter(
    (each) =>
      each === everybody ||
      account === undefined ||
      ((each.startsWith(`arn:aws:iam::${account}:`) || each.startsWith(`arn:aws:sts::${account}:`)) &&
        isExisting(subject, each)),
  );
  const can = candidates.some((each) => findAccess(own, each, 'kms:PutKeyPolicy').allow.length > 0);
  if (can) return [];
  return [{ message: 'nobody in the account can change the key policy any more' }];
}

/** Principals that one policy allows both to administer the key and to decrypt with it. */
function findOneForBoth({ document, kind, actions }: LintSubject): readonly Finding[] {
  if (kind !== 'key') return [];
  const named = new Set(listPrincipals(document).filter((each) => /:(?:user|role)\//.test(each)));
  const both = [...named].filter((each) =>
    ['kms:PutKeyPolicy', 'kms:Decrypt'].every(
      (action) => findAccess(document, each, action).allow.length > 0,
    ),
  );
  return both.map((each) => {
    const statement = document.statements.find(
      ({ effect, principals, ...rest }) =>
        effect === 'Allow' &&
        principals?.aws.includes(each) === true &&
        listActions({ effect, principals, ...rest }, actions).includes('kms:Decrypt'),
    );
    const message = `${shortenPrincipal(each)} administers the key and decrypts with it`;
    return statement ? { statement, message } : { message };
  });
}

const notAlone = (statement: Statement): boolean => statement.principals?.not === true;

export const principalRules: readonly Rule[] = [
  {
    id: 'anybody',
    severity: 'error',
    says: 'anybody can use the key',
    page: policies,
    find: (subject) => (subject.kind === 'key' ? findOpenTo(subject, false) : []),
  },
  {
    id: 'wildcard-principal',
    severity: 'warning',
    says: 'the principal is a wildcard that only a condition limits',
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    find: (subject) => (subject.kind === 'key' ? findOpenTo(subject, true) : []),
  },
  {
    id: 'nobody-administers',
    severity: 'error',
    says: 'nobody can administer the key',
    page: lockout,
    find: findNoAdministrator,
  },
  {
    id: 'allow-not-principal',
    severity: 'error',
    says: 'an Allow with NotPrincipal applies to everyone else in the world',
    page: `${elements}notprincipal.html`,
    find: ({ document }) =>
      document.statements
        .filter((each) => each.effect === 'Allow' && notAlone(each))
        .map((statement) => ({
          statement,
          message: 'it allows everyone it does not name, including anonymous callers',
        })),
  },
  {
    id: 'deny-not-principal',
    severity: 'warning',
    says: 'a Deny with NotPrincipal spares only those listed with their account',
    page: `${elements}notprincipal.html`,
    find: ({ document }) =>
      document.statements
        .filter((each) => each.effect === 'Deny' && notAlone(each))
        .filter(({ principals }) => !principals?.aws.some(isAccountForm))
        .map((statement) => ({
          statement,
          message: 'it denies those it names as well, because their account is not listed',
        })),
  },
  {
    id: 'missing-principal',
    severity: 'error',
    says: 'a principal that does not exist',
    page: `${elements}principal.html`,
    find: (subject) =>
      subject.document.statements.flatMap((statement) =>
        listNamedPrincipals(statement)
          .filter((each) => !isExisting(subject, each) || /^A(?:IDA|ROA)/.test(each))
          .map((each) => ({
            statement,
            message: `${shortenPrincipal(each)} does not exist (any more)`,
          })),
      ),
  },
  {
    id: 'service-principal',
    severity: 'note',
    says: 'a principal that never calls here',
    page: `${elements}principal.html`,
    find: ({ document }) =>
      document.statements
        .filter(({ principals }) => principals?.aws.length === 0 && principals.others.length > 0)
        .map((statement) => ({ statement, message: 'AWS services and identity providers do not call here' })),
  },
  {
    id: 'one-for-both',
    severity: 'warning',
    says: 'one principal can change the policy of a key and decrypt with it',
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    find: findOneForBoth,
  },
];
