/** `app` and `alias/app` are the same alias. */
export function withPrefix(name: string): string {
  return name.startsWith('alias/') ? name : `alias/${name}`;
}
