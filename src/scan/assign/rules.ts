/** What is found without a provider's form: each with its description and what to do about a leak. */

export interface AssignmentRule {
  readonly description: string;
  readonly revoke: string;
  /** The kind of server, where the form says which. */
  readonly provider?: string;
}

const change = 'Change it where it is used, and keep it outside of the repository';

export const assignmentRules = {
  'generic-password': { description: 'Password', revoke: change },
  'generic-secret': { description: 'Secret', revoke: change },
  'generic-token': { description: 'Token', revoke: 'Revoke it at its issuer' },
  'generic-api-key': { description: 'API key', revoke: 'Revoke it at its issuer' },
  'generic-credential-url': { description: 'URL with a password', revoke: change },
  'generic-connection-string': { description: 'Connection string with a password', revoke: change },
  'generic-authorization': {
    description: 'Authorization header',
    revoke: 'Revoke the token, or change the password',
  },
  'curl-credentials': { description: 'Password on a command line', revoke: change },
} as const satisfies Record<string, AssignmentRule>;

export type AssignmentRuleId = keyof typeof assignmentRules;
