/** Policies by their texts: a server meets the same few in call after call, and what is made of a document is kept with it. */
import { isKmsError } from '../base/errors.ts';
import type { NamedPolicy, PolicyDocument, PolicyKind } from '../policy/model.ts';
import { parsePolicy } from '../policy/parse.ts';

const most = 1024;
const read = new Map<string, PolicyDocument>();

/** Who is denied everything need not be read further. */
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
    // Everything that is stored was read when it was put: an unreadable text could have been a denial.
    if (isKmsError(error)) return denyAll;
    throw error;
  }
}

/** A stored policy, parsed once for its text. One that cannot be read denies everything. */
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
