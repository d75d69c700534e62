/** Abbreviates lists of actions with wildcards. */

/** Prefixes at word boundaries: for `kms:GenerateDataKeyPair`, `kms:Generate`, `kms:GenerateData`, `kms:GenerateDataKey`. */
function listPrefixes(action: string): string[] {
  const [service = '', name = ''] = action.split(':');
  const words = name.match(/[A-Z][a-z]*/g) ?? [];
  return words.slice(0, -1).map((_, i) => `${service}:${words.slice(0, i + 1).join('')}`);
}

/** Of prefixes with the same actions, the longest first: `kms:GenerateDataKey*` rather than `kms:GenerateData*`. */
function listCandidates(
  actions: readonly string[],
  all: readonly string[],
): readonly { readonly pattern: string; readonly meant: readonly string[] }[] {
  const services = new Set(all.map((each) => each.slice(0, each.indexOf(':') + 1)));
  const beginnings = new Set([...services, ...actions.flatMap(listPrefixes)]);
  return [...beginnings]
    .map((beginning) => ({
      pattern: `${beginning}*`,
      meant: all.filter((each) => each.startsWith(beginning)),
    }))
    .sort((a, b) => b.meant.length - a.meant.length || b.pattern.length - a.pattern.length);
}

/** The shortest list of patterns that matches exactly these actions among `all`, such as `kms:*` or `kms:Describe*`, in the order of `all`. */
export function compressActions(actions: readonly string[], all: readonly string[]): string[] {
  const wanted = new Set(actions);
  const written = new Map<string, string>();
  for (const { pattern, meant } of listCandidates(actions, all)) {
    if (meant.length < 2 || !meant.every((each) => wanted.has(each))) continue;
    for (const each of meant) if (!written.has(each)) written.set(each, pattern);
  }
  return [...new Set(all.filter((each) => wanted.has(each)).map((each) => written.get(each) ?? each))];
}
