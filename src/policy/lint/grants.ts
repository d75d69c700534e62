/** Rules about the grants on a key. */
import { shortenPrincipal } from '../explain/words.ts';
import type { Rule, Finding, LintSubject } from './subject.ts';

const page = 'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html';

/** Finds the principal's user or role; for a session its role. A session's ARN lacks the role's path, so any path matches. */
function findEntry(
  arn: string,
  principals: NonNullable<LintSubject['principals']>,
): { readonly created: Date } | undefined {
  const [, account = '', role] = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  if (role === undefined) return principals.get(arn);
  const names = [...principals].find(
    ([name]) => name.startsWith(`arn:aws:iam::${account}:role/`) && name.endsWith(`/${role}`),
  );
  return names?.[1];
}

function findStale({ account, key, principals }: LintSubject): readonly Finding[] {
  if (key === undefined || principals === undefined || account === undefined) return [];
  return key.grants
    .filter(({ grantee }) => new RegExp(`^arn:aws:(?:iam|sts)::${account}:(?!root$)`).test(grantee))
    .flatMap(({ id, grantee, created }) => {
      const entry = findEntry(grantee, principals);
      const name = shortenPrincipal(grantee);
      if (entry === undefined) return [{ grant: id, message: `${name} does not exist (any more)` }];
      if (entry.created <= created) return [];
      return [
        { grant: id, message: `${name} was made after the grant, which means an earlier one of that name` },
      ];
    });
}

export const grantRules: readonly Rule[] = [
  {
    id: 'stale-grant',
    severity: 'warning',
    says: 'a grant that nobody can use any more',
    page,
    find: findStale,
  },
];
