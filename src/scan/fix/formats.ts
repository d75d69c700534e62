/** Files in which a token would break what reads them. */

interface Row {
  readonly path: RegExp;
  readonly why: string;
}

const reads = 'the program that reads it does not decrypt: ';

const rows: readonly Row[] = [
  {
    path: /(?:^|\/)\.?(?:pgpass|pgpass\.conf|netrc|_netrc|git-credentials)$/i,
    why: `${reads}keep the file out of the repository`,
  },
  {
    path: /(?:^|\/)\.?(?:npmrc|yarnrc(?:\.yml)?|pypirc)$/i,
    why: `${reads}write \${NAME} there, and keep the value in the environment`,
  },
  { path: /(?:^|\/)\.?(?:htpasswd|passwd|shadow)$/i, why: `${reads}keep the file out of the repository` },
  {
    path: /(?:^|\/)\.docker\/config\.json$|(?:^|\/)\.dockercfg$/i,
    why: `${reads}use a credential helper of docker`,
  },
  { path: /(?:^|\/)\.?kube(?:config)?(?:\/config)?$/i, why: `${reads}encrypt the file` },
  {
    path: /\.(?:pem|key|p12|pfx|jks|ppk|gpg|asc|age|kdbx)$/i,
    why: 'the file is a key: encrypt it as a whole',
  },
  {
    path: /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|go\.sum|composer\.lock)$/,
    why: 'a program writes this file, and would write it again: change what it is made of',
  },
];

/** In words; undefined where tokens are fine. */
export function whyNotIn(path: string): string | undefined {
  return rows.find((row) => row.path.test(path))?.why;
}
