import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { readSmallFile } from '../../terminal/input.ts';
import { projectTexts, scanSettings } from './settings.ts';
import { counted } from './textreport.ts';
import { printJson, printTable, printText } from '../../terminal/output.ts';

/** `kms scan rules list`. */
export async function list({ args, session }: Invocation): Promise<void> {
  const [{ builtIn }, { compileTable }, { listRules }, { assignmentRules }] = await Promise.all([
    import('../../scan/compile/builtin.ts'),
    import('../../scan/compile/compile.ts'),
    import('../../scan/compile/jointables.ts'),
    import('../../scan/assign/rules.ts'),
  ]);
  const generic = Object.entries(assignmentRules).map(([id, { description, ...row }]) => ({
    id,
    provider: 'provider' in row ? row.provider : '',
    description,
  }));
  const { rules: own } = await scanSettings(projectTexts());
  const custom = own.provider === undefined ? [] : listRules(compileTable([own.provider]));
  const word = (args[0] ?? '').toLowerCase();
  const rows = [...listRules(builtIn), ...generic, ...custom]
    .filter(({ id, description }) => `${id} ${description.toLowerCase()}`.includes(word))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (session.json) {
    printJson({ rules: rows });
    return;
  }
  await printTable(
    [{ title: 'RULE' }, { title: 'FINDS', shrinks: true }],
    rows.map(({ id, description }) => [id, description]),
  );
  session.note(counted(rows.length, 'rule'));
}

/** Bytes of a configuration. */
const mostBytes = 4 * 1024 * 1024;

/** `kms scan rules import`. */
export async function convert({ args, session }: Invocation): Promise<void> {
  const file = args[0] ?? '';
  const text = readText(readSmallFile(file, mostBytes, 'configuration'));
  if (text === undefined) throw new KmsError('FileUnusable', `${file} is not UTF-8 or UTF-16 text`);
  const [{ parse, TomlError }, { importGitleaks }] = await Promise.all([
    import('smol-toml'),
    import('../../scan/custom/gitleaks.ts'),
  ]);
  let config: unknown;
  try {
    config = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new KmsError('Usage', `${file}, line ${error.line}: not TOML`, {
      hint: 'it takes the configuration of gitleaks, usually .gitleaks.toml',
    });
  }
  const { rules, notes } = importGitleaks(config);
  for (const note of notes) session.note(`kms: note: ${note}`);
  if (session.json) printJson({ rules, notes });
  else if (rules.length > 0) {
    const { stringify } = await import('yaml');
    printText(stringify({ scan: { rules } }, { lineWidth: 0 }));
    const { settings } = projectTexts();
    if (settings !== undefined && /^scan[ \t]*:/m.test(settings.text)) {
      session.note(`kms: note: ${settings.name} has a section scan: put the rules into it`);
    }
  }
  session.note(`${counted(rules.length, 'rule')} taken`);
}
