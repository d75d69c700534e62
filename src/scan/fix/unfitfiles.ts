/** Files whose readers cannot handle a token. */

interface Row {
  readonly path: RegExp;
  readonly why: string;
  /** What to do instead. */
  readonly step: string;
}

const reads = 'the program that reads it does not decrypt';

const rows: readonly Row[] = [
  {
    path: /(?:^|\/)\.?(?:pgpass|pgpass\.conf|netrc|_netrc|git-credentials)$/i,
    why: reads,
    step: 'keep the file out of the repository',
  },
  {
    path: /(?:^|\/)\.?(?:npmrc|yarnrc(?:\.yml)?|pypirc)$/i,
    why: reads,
    step: 'write ${NAME} there, and keep the value in the environment',
  },
  {
    path: /(?:^|\/)\.?(?:htpasswd|passwd|shadow)$/i,
    why: reads,
    step: 'keep the file out of the repository',
  },
  {
    path: /(?:^|\/)\.docker\/config\.json$|(?:^|\/)\.dockercfg$/i,
    why: reads,
    step: 'use a credential helper of docker',
  },
  { path: /(?:^|\/)\.?kube(?:config)?(?:\/config)?$/i, why: reads, step: 'encrypt the file' },
  {
    path: /\.(?:pem|key|p12|pfx|jks|ppk|gpg|asc|age|kdbx)$/i,
    why: 'the file is a key',
    step: 'encrypt it as a whole',
  },
  {
    path: /(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|go\.sum|composer\.lock)$/,
    why: 'this file is generated, and would be generated again',
    step: 'change its source',
  },
];

/** Why the file cannot contain a token; undefined if it can. */
export function explainUnfit(path: string): string | undefined {
  const row = rows.find((each) => each.path.test(path));
  return row && `${row.why}: ${row.step}`;
}

/** What to do about a secret in such a file; undefined if a token can replace it. */
export function suggestStep(path: string): string | undefined {
  return rows.find((row) => row.path.test(path))?.step;
}
