import type { Invocation } from '../../terminal/command.ts';
import type { Origin } from '../../terminal/config.ts';
import { defaultKey } from '../../base/names.ts';
import { printJson, printTable } from '../../terminal/output.ts';
import { settingNames } from '../../terminal/settingsfile.ts';

function sourceOf({ from, name }: Origin, isTrusted: boolean): string {
  if (from === 'project' && !isTrusted) return `${name ?? from} (not trusted: kms config trust)`;
  return name ?? from;
}

export async function run({ session }: Invocation): Promise<void> {
  const { isTrusted } = await import('../../terminal/consent.ts');
  const found = await session.foundSettings();
  const { origins, project } = found;
  const trusted = project !== undefined && isTrusted(project);
  const values = {
    vault: found.vault,
    region: found.region,
    key: found.key ?? defaultKey,
    as: found.as ?? 'root',
  };
  if (session.json) {
    const settings = settingNames.map((name) => [name, { value: values[name] ?? null, ...origins[name] }]);
    printJson({
      settings: Object.fromEntries(settings) as object,
      projectFile: project === undefined ? null : { path: project.path, trusted },
    });
    return;
  }
  await printTable(
    [{ title: 'SETTING' }, { title: 'VALUE' }, { title: 'FROM' }],
    settingNames.map((name) => [name, values[name] ?? 'of the vault', sourceOf(origins[name], trusted)]),
  );
}
