/** What a rule says of revoking, as a part of a sentence: rules have an address, or a sentence that says what to do. */
export function revoking(revoke: string): string {
  return /^(?:Change|Encrypt|Generate|Publish|Remove|Replace|Revoke|Take) /.test(revoke)
    ? `${revoke.charAt(0).toLowerCase()}${revoke.slice(1)}`
    : `revoke it: ${revoke}`;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
