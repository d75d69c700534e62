/** The forms of principals in policies (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html). */

const name = String.raw`[\w+=,.@-]{1,64}`;

/** ARNs of principals with the names that IAM allows. `characters`: those of a path, in the syntax of a regular expression's brackets. */
export function makePrincipalArnForm(characters: string): RegExp {
  return new RegExp(
    String.raw`^arn:aws:(?:iam::\d{12}:(?:root|(?:user|role)\/(?:[${characters}]+\/){0,100}${name})|` +
      String.raw`sts::\d{12}:(?:assumed-role\/${name}\/[\w+=,.@-]{2,64}|federated-user\/[\w+=,.@-]{2,32}))$`,
  );
}

/** Without `*` and `?`, which would be wildcards. */
const arn = makePrincipalArnForm('!-)+-.0->@-~');
const account = /^(?:\d{12}|arn:aws:iam::\d{12}:root)$/;
const uniqueId = /^(?:AIDA|AROA)[A-Z0-9]{12,}$/;
const service = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.amazonaws\.com$/;
const provider = /^arn:aws:iam::\d{12}:(?:saml|oidc)-provider\/[\w+=,.@/:-]+$/;
const domain = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const canonicalUser = /^[0-9a-f]{64}$/;

const forms: Readonly<Record<string, (text: string) => boolean>> = {
  AWS: (text) => text === '*' || /^\d{12}$/.test(text) || arn.test(text) || uniqueId.test(text),
  Service: (text) => service.test(text),
  Federated: (text) => provider.test(text) || domain.test(text),
  CanonicalUser: (text) => canonicalUser.test(text),
};

export function isAccountForm(text: string): boolean {
  return account.test(text);
}

/** Excludes groups, which cannot authenticate, and names with wildcards in a part. */
export function isPrincipalForm(kind: string, text: string): boolean {
  return forms[kind]?.(text) ?? false;
}
