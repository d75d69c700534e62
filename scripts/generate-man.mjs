// The man page from the table of commands.

/** Text for roff: no escapes, no requests by accident, hyphens that can be copied. */
function escape(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^([.'])/gm, '\\&$1');
}

const item = (tag, text) => ['.TP', `.B ${escape(tag)}`, escape(text)];
const example = ({ command, says }) => ['.TP', `.B ${escape(command)}`, escape(says)];

function optionItem({ flags, summary, values, repeats }) {
  const more = [values && `one of ${values.join(', ')}`, repeats && 'may be given several times'].filter(
    Boolean,
  );
  return item(flags, more.length === 0 ? summary : `${summary} (${more.join('; ')})`);
}

function argumentOf({ name, optional, variadic }) {
  const inner = `${name}${variadic ? '...' : ''}`.toUpperCase();
  return optional ? `[${inner}]` : inner;
}

function commandSection({ path, summary, details, args, options, examples = [], exits = [] }) {
  const call = ['kms', path, options.length > 0 ? '[options]' : '', ...args.map(argumentOf)];
  return [
    `.SS ${escape(call.filter(Boolean).join(' '))}`,
    escape(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
    ...(details === undefined ? [] : [escape(details)]),
    ...args.flatMap((each) => item(argumentOf(each), each.summary)),
    ...options.flatMap(optionItem),
    ...exits.flatMap(({ status, means }) => item(`exit status ${status}`, means)),
    ...(examples.length > 0 ? ['.PP', 'Examples:', ...examples.flatMap(example)] : []),
  ];
}

export function manPage(registry, version) {
  const { commands, description, documentedVariables, exitStatuses, gettingStarted, globalOptions } =
    registry;
  const groups = [...new Set(commands.map(({ group }) => group))];
  const lines = [
    '.\\" Generated from src/cli/registry.ts by scripts/generate.mjs. Do not edit.',
    `.TH KMS 1 "" "kms ${version}" "User Commands"`,
    '.SH NAME',
    'kms \\- keys, secrets and files, with the concepts and JSON of AWS KMS, on your own machine',
    '.SH SYNOPSIS',
    '.B kms',
    '.I command',
    '[options] [arguments]',
    '.SH DESCRIPTION',
    escape(description),
    'Keys are named by id, ARN or alias; a bare word is an alias. Input is standard input where no file is named.',
    'Data goes to standard output, everything else to standard error.',
    '.SH GETTING STARTED',
    ...gettingStarted.flatMap(example),
    ...groups.flatMap((group) => [
      `.SH ${group.toUpperCase()}`,
      ...commands.filter((each) => each.group === group).flatMap(commandSection),
    ]),
    '.SH OPTIONS OF EVERY COMMAND',
    ...globalOptions.flatMap(optionItem),
    ...item('-h, --help', 'show help'),
    ...item('-V, --version', 'print the version'),
    '.SH ENVIRONMENT',
    ...documentedVariables.flatMap(({ name, summary }) => item(name, summary)),
    '.SH FILES',
    ...item(
      '$XDG_DATA_HOME/kms/vault.db',
      'the vault, where nothing else is said; ~/.local/share/kms/vault.db',
    ),
    ...item(
      '.kms.yaml',
      'settings of a project, looked for in this folder and those above it up to the top of the git working tree: vault, region, key. Counts only if no other user can write to it or its folders; see kms config trust',
    ),
    ...item(
      '$XDG_CONFIG_HOME/kms/config.yaml',
      'settings of the user, of the same form; ~/.config/kms/config.yaml',
    ),
    ...item(
      '$XDG_STATE_HOME/kms/trusted/',
      'the project files that the user trusts; ~/.local/state/kms/trusted/',
    ),
    'A setting is taken from the first that has it: option, environment, project, user, default.',
    '.SH EXIT STATUS',
    ...exitStatuses.flatMap(({ status, means }) => item(String(status), means)),
  ];
  return `${lines.join('\n')}\n`;
}
