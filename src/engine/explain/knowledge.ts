/** What is known of every request that a principal can make for a permission on a key. */
import { isAbsentKey } from '../../policy/explain/absent.ts';
import type { Knowledge } from '../../policy/explain/possible.ts';
import { compileCondition } from '../../policy/conditions.ts';
import type { Principal, RequestContext } from '../../policy/model.ts';
import { withDefaults } from '../../policy/resourceverdict.ts';
import { getRequestKeys } from '../conditions/requests.ts';

/** Present in every request. */
const ofEveryRequest: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:securetransport',
  'aws:sourceip',
  'aws:tokenissuetime',
  'aws:useragent',
  'kms:trailingdayswithoutkeyusage',
]);

/** Present with temporary credentials, which users and the root user may or may not use. */
const ofSessions: ReadonlySet<string> = new Set(['aws:multifactorauthpresent', 'aws:multifactorauthage']);

/** Chosen by the caller that assumes the role. */
const ofRoleSessions: ReadonlySet<string> = new Set(['aws:sourceidentity', 'aws:userid']);

/** Whether requests for this permission have the condition key, each with its own value. */
function isOfRequest(permission: string): (key: string) => boolean {
  const { pairs, keyName, tags, tagKeys, values } = getRequestKeys(permission);
  return (key) => {
    if (key.startsWith('kms:encryptioncontext')) return pairs !== undefined;
    if (key.startsWith('aws:requesttag/')) return tags !== undefined;
    if (key === 'aws:tagkeys') return tagKeys !== undefined;
    if (key === 'kms:requestalias') return keyName !== undefined;
    return values?.has(key) ?? false;
  };
}

function isOfCaller({ type }: Principal, key: string): boolean {
  if (ofEveryRequest.has(key)) return true;
  return type === 'Role' ? ofRoleSessions.has(key) : ofSessions.has(key);
}

/** `context` returns the known values. */
export function makeKnowledge(permission: string, principal: Principal, context: RequestContext): Knowledge {
  const ofRequest = isOfRequest(permission);
  return {
    knows: (key) => isAbsentKey(key) || !(ofRequest(key) || isOfCaller(principal, key)),
    holds: (condition, policy) => {
      const test = compileCondition(condition, policy.document.version === '2012-10-17');
      return test(withDefaults(policy, context));
    },
  };
}
