/** The forms in which a policy names principals (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html). */

const name = String.raw`[\w+=,.@-]{1,64}`;
const path = String.raw`(?:[!-)+-.0->@-~]+\/){0,100}`;
const arn = new RegExp(
  String.raw`^arn:aws:(?:iam::\d{12}:(?:root|(?:user|role)\/${path}${name})|` +
    String.raw`sts::\d{12}:(?:assumed-role\/${name}\/[\w+=,.@-]{2,64}|federated-user\/[\w+=,.@-]{2,32}))$`,
);
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

/** Neither groups, which authenticate nobody, nor parts of names with wildcards. */
export function isPrincipalForm(kind: string, text: string): boolean {
  return forms[kind]?.(text) ?? false;
}
