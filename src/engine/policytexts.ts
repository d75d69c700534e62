/** Parsed policies, cached by text: a server sees the same few in call after call. */
import { isKmsError } from '../base/errors.ts';
import type { NamedPolicy, PolicyDocument, PolicyKind } from '../policy/model.ts';
import { parsePolicy } from '../policy/parse.ts';

const most = 1024;
const read = new Map<string, PolicyDocument>();

/** The rest of a principal that is denied everything need not be read. */
const denyAll: PolicyDocument = {
  version: '2012-10-17',
  statements: [
    {
      name: 'a policy that cannot be read',
      location: { line: 1, column: 1 },
      effect: 'Deny',
      actions: { not: false, patterns: ['*'] },
      resources: { not: false, patterns: ['*'] },
      conditions: [],
    },
  ],
};

function parseOrDeny(text: string, kind: PolicyKind): PolicyDocument {
  try {
    return parsePolicy(text, kind);
  } catch (error) {
    // Every stored policy was parsed when it was put: one that cannot be parsed could have been a denial.
    if (isKmsError(error)) return denyAll;
    throw error;
  }
}

/** Parses a stored policy, cached by its text. One that cannot be parsed denies everything. */
function getDocument(text: string, kind: PolicyKind): PolicyDocument {
  const key = `${kind} ${text}`;
  let document = read.get(key);
  if (document === undefined) {
    document = parseOrDeny(text, kind);
    if (read.size >= most) read.clear();
    read.set(key, document);
  }
  return document;
}

export function toNamedPolicy(kind: PolicyKind, name: string, text: string): NamedPolicy {
  return { kind, name, document: getDocument(text, kind) };
}
