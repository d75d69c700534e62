/** How a person names keys and aliases. */

/** A key id, of one Region or of several. */
const keyId = /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-fA-F]{32})$/;

/** The API's form of a key's name: an id, an ARN, an alias name; a bare word is an alias. */
export function keyName(text: string): string {
  return text.startsWith('arn:') || text.startsWith('alias/') || keyId.test(text) ? text : `alias/${text}`;
}

/** `app` and `alias/app` are the same alias. */
export function aliasName(text: string): string {
  return text.startsWith('alias/') ? text : `alias/${text}`;
}

/** The key used where nothing says which: `kms init` makes it. */
export const defaultKey = 'alias/default';
