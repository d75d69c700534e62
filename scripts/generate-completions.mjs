// Completion scripts for bash, zsh and fish from the table of commands.

const note = 'Generated from src/cli/registry.ts by scripts/generate.mjs. Do not edit.';

/** The values a positional argument may have. */
function words(argument, registry) {
  if (argument.values) return argument.values;
  if (argument.completes === 'operation') return registry.operations;
  if (argument.completes === 'command') {
    return registry.nodes[0].children.map(({ word }) => word);
  }
  return [];
}

const takesFile = (command) => command.args.some(({ completes }) => completes === 'file');
const argumentWords = (command, registry) => command.args.flatMap((each) => words(each, registry));
const optionNames = (options) => options.flatMap(({ names }) => names);

/** Every option that is followed by a value, whichever command has it. */
function valued({ commands, globalOptions }) {
  const all = [...globalOptions, ...commands.flatMap(({ options }) => options)];
  const names = new Set(all.filter(({ value }) => value !== undefined).flatMap((each) => each.names));
  for (const { value, names: own } of all) {
    if (value === undefined && own.some((name) => names.has(name))) {
      throw new Error(`${own.join(', ')} takes a value in one command and none in another`);
    }
  }
  return [...names].sort();
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

export function bashCompletion(registry) {
  const { nodes, globalOptions } = registry;
  const global = [...optionNames(globalOptions), '-h', '--help'];
  const branches = nodes.map(({ path, children, command }) => {
    const follow = children ? children.map(({ word }) => word) : argumentWords(command, registry);
    const options = [...(command ? optionNames(command.options) : path === '' ? ['-V', '--version'] : [])];
    const files = command && takesFile(command) ? ' files=1' : '';
    return `    ${quoted(path)}) follow=${quoted(follow.join(' '))} options=${quoted(options.join(' '))}${files} ;;`;
  });
  // What may follow an option: `before` is the command's path, or anything.
  const choices = (before, options) =>
    options
      .filter(({ values, completes }) => values || completes === 'file')
      .map(({ names, values }) => {
        const patterns = names.map((name) => `${before}${quoted(` ${name}`)}`).join(' | ');
        return `    ${patterns}) ${values ? `follow=${quoted(values.join(' '))}` : 'files=1'} ;;`;
      });
  const values = [
    ...nodes.flatMap(({ path, command }) => (command ? choices(quoted(path), command.options) : [])),
    ...choices('*', globalOptions),
  ];
  const known = nodes.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  const takesValue = valued(registry).join(' | ');
  return `# bash completion for kms. ${note}

_kms() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev='' path='' skip='' follow='' options='' files='' word i
  # The command: the words before the cursor that are neither options nor their values.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
    case $word in
    ${takesValue})
      skip=1
      ;;
    -*) ;;
    *)
      case "\${path:+$path }$word" in
      ${known.join(' | ')}) path="\${path:+$path }$word" ;;
      esac
      ;;
    esac
  done
  if [[ -n $skip ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 1]}
    case "$path $prev" in
${values.join('\n')}
    esac
  else
    case $path in
${branches.join('\n')}
    esac
    if [[ $cur == -* ]]; then
      follow="$options ${global.join(' ')}" files=''
    fi
  fi
  COMPREPLY=()
  while IFS= read -r word; do
    [[ -n $word ]] && COMPREPLY+=("$word")
  done < <(compgen -W "$follow" -- "$cur")
  if [[ -n $files ]]; then
    compopt -o default 2>/dev/null
    if [[ \${#COMPREPLY[@]} -eq 0 ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do
        COMPREPLY+=("$word")
      done < <(compgen -f -- "$cur")
    fi
  fi
}

complete -F _kms kms
`;
}

const zshText = (text) => text.replace(/[\\[\]:]/g, '\\$&');

function zshAction(values, completes) {
  if (values?.length > 0) return `(${values.join(' ')})`;
  return completes === 'file' ? '_files' : '';
}

function zshOption({ names, summary, value, values, completes, repeats }) {
  const tail = `[${zshText(summary)}]${value === undefined ? '' : `:${zshText(value)}:${zshAction(values, completes)}`}`;
  if (repeats) {
    return names.length === 1 ? quoted(`*${names[0]}${tail}`) : `'*'{${names.join(',')}}${quoted(tail)}`;
  }
  return names.length === 1
    ? quoted(`${names[0]}${tail}`)
    : `'(${names.join(' ')})'{${names.join(',')}}${quoted(tail)}`;
}

export function zshCompletion(registry) {
  const { nodes, globalOptions } = registry;
  const name = (path) => `_kms${path === '' ? '' : `_${path.replace(/[ -]/g, '_')}`}`;
  const functions = nodes.map(({ path, children, command }) => {
    if (command && !children) {
      const args = command.args.map((each, i) => {
        const position = each.variadic ? '*' : `${i + 1}`;
        const optional = each.optional && !each.variadic ? ':' : '';
        return quoted(
          `${position}:${optional}${zshText(each.name)}:${zshAction(words(each, registry), each.completes)}`,
        );
      });
      const specs = [...command.options.map(zshOption), ...args].map((spec) => `    ${spec} \\\n`);
      return `${name(path)}() {\n  _arguments -s -S \\\n${specs.join('')}    "\${_kms_global[@]}"\n}`;
    }
    const list = children
      .map(({ word, summary }) => `    ${quoted(`${word}:${zshText(summary)}`)}`)
      .join('\n');
    const cases = children
      .map(({ word }) => `      (${word}) ${name(`${path} ${word}`.trim())} ;;`)
      .join('\n');
    const version = path === '' ? `    '(-V --version)'{-V,--version}'[print the version]' \\\n` : '';
    // A command that others begin with: its own options and files, too.
    const own = (command?.options ?? []).map((each) => `    ${zshOption(each)} \\\n`).join('');
    const files = command && takesFile(command);
    return `${name(path)}() {
  local curcontext="$curcontext" context state line
  typeset -A opt_args
  _arguments -s -S -C \\
${version}${own}    "\${_kms_global[@]}" \\
    '1: :->word' \\
    '*::: :->rest'
  case $state in
  (word)
    local -a list=(
${list}
    )
    _describe command list${files ? '\n    _files' : ''}
    ;;
  (rest)
    words=("$line[1]" "\${words[@]}")
    (( CURRENT += 1 ))
    case $line[1] in
${cases}${files ? '\n      (*) _files ;;' : ''}
    esac
    ;;
  esac
}`;
  });
  return `#compdef kms
# zsh completion for kms. ${note}

typeset -ga _kms_global
_kms_global=(
${globalOptions.map((each) => `  ${zshOption(each)}`).join('\n')}
  '(-h --help)'{-h,--help}'[show help]'
)

${functions.join('\n\n')}

if [[ $funcstack[1] == _kms ]]; then
  _kms "$@"
else
  compdef _kms kms
fi
`;
}

const fishQuoted = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`;

function fishOption(condition, { short, long, summary, value, values, completes }) {
  const parts = ['complete -c kms', ...condition, short && `-s ${short.slice(1)}`, `-l ${long.slice(2)}`];
  if (value !== undefined) {
    parts.push(values ? `-x -a ${fishQuoted(values.join(' '))}` : completes === 'file' ? '-r -F' : '-x');
  }
  parts.push(`-d ${fishQuoted(summary)}`);
  return parts.filter(Boolean).join(' ');
}

export function fishCompletion(registry) {
  const { nodes, globalOptions } = registry;
  const lines = nodes.flatMap(({ path, children, command }) => {
    const condition = [`-n ${fishQuoted(`__kms_at ${path}`.trim())}`];
    const words = (children ?? []).map(({ word, summary }) =>
      ['complete -c kms', ...condition, `-a ${word}`, `-d ${fishQuoted(summary)}`].join(' '),
    );
    if (!command) return words;
    const values = argumentWords(command, registry);
    return [
      ...words,
      ...(takesFile(command) ? [`complete -c kms ${condition[0]} -F`] : []),
      ...(values.length > 0 ? [`complete -c kms ${condition[0]} -a ${fishQuoted(values.join(' '))}`] : []),
      ...command.options.map((each) => fishOption(condition, each)),
    ];
  });
  const known = nodes.filter(({ path }) => path !== '').map(({ path }) => fishQuoted(path));
  return `# fish completion for kms. ${note}

# The command: the words before the cursor that are neither options nor their values.
function __kms_command
    set -l known ${known.join(' ')}
    set -l tokens (commandline -opc)
    set -l path
    set -l skip
    for token in $tokens[2..-1]
        if set -q skip[1]
            set -e skip
            set -l skip
            continue
        end
        switch $token
            case ${valued(registry).join(' ')}
                set skip 1
            case '-*'
            case '*'
                if contains -- (string join ' ' -- $path $token) $known
                    set path $path $token
                end
        end
    end
    string join ' ' -- $path
end

function __kms_at
    set -l now (__kms_command)
    test "$now" = "$argv"
end

complete -c kms -f
${globalOptions.map((each) => fishOption([], each)).join('\n')}
complete -c kms -s h -l help -d 'show help'
${lines.join('\n')}
`;
}
