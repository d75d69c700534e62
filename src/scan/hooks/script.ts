/** The shell scripts that git starts: POSIX sh, for dash, bash, busybox and Git for Windows. */
import { isStage, type Stage } from './stages.ts';

/** What a script starts. Either may be missing when it runs. */
export interface Programs {
  /** Absolute. */
  readonly node: string;
  /** Absolute path of kms.cjs. */
  readonly program: string;
  readonly version: string;
}

/** Quotes any text as one shell word. */
export function quoteWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

export const runnerName = 'kms-hook';
export const previousEnding = '.kms-previous';
export const blockBegin = '# >>> kms hook >>>';
export const blockEnd = '# <<< kms hook <<<';

/**
 * The first lines of a hook. The runner starts the same hook again as its child, where the block recognises the parent's id and continues; then the
 * runner starts kms. So what the hook adds to the index is scanned too, however the hook ends, and a hook within a hook (another commit) is not
 * mistaken for that child.
 */
export function renderBlock(stage: Stage): string {
  return `${blockBegin} kms hook uninstall takes this block out. What follows it runs first, then kms.
if [ "\${KMS_HOOK_RUNNER-}" != "$PPID" ]; then
  if [ -f "\${0%/*}/${runnerName}" ]; then exec /bin/sh "\${0%/*}/${runnerName}" ${stage} "$0" "$@"; fi
  echo 'kms: nothing was scanned, so git is stopped: ${runnerName} beside this hook is missing' >&2
  echo 'hint: kms hook install makes it again' >&2
  exit 1
fi
${blockEnd}
`;
}

/** The beginning of a hook that did not exist or was not a shell script. */
export const plainStart = '#!/bin/sh\n';

/** The lines that record a script's programs, which `kms hook status` reads. */
const nodeLine = (node: string): string => `node=${quoteWord(node)}`;
const programLine = (program: string): string => `program=${quoteWord(program)}`;

/** Locations of Node and kms for programs whose PATH no shell set. */
const folders = [
  '"$HOME"/.volta/bin',
  '"${FNM_DIR:-$HOME/.local/share/fnm}"/aliases/default/bin',
  '"$HOME/Library/Application Support/fnm"/aliases/default/bin',
  '"${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin',
  '"$HOME"/.local/share/fnm/node-versions/*/installation/bin',
  '"$HOME"/.local/share/mise/shims',
  '"$HOME"/.local/share/mise/installs/node/*/bin',
  '"${ASDF_DATA_DIR:-$HOME/.asdf}"/shims',
  '"$HOME"/.nodenv/shims',
  '"${N_PREFIX:-/usr/local}"/bin',
  '/opt/homebrew/bin',
  '/home/linuxbrew/.linuxbrew/bin',
  '/opt/local/bin',
  '/usr/local/bin',
  '"$HOME"/.npm-global/bin',
  '"$HOME"/.local/bin',
  '"$HOME"/.local/share/pnpm',
  '"$HOME"/Library/pnpm',
  '"${APPDATA:-/nowhere}"/npm',
  "'/c/Program Files/nodejs'",
];

/** Only packages that npm installed and git does not track: otherwise a pull could bring a program that the next commit starts. */
const searchPackages = `  if [ -z "$kms" ] && [ -x node_modules/.bin/kms ] && [ -z "$(git ls-files node_modules | head -n 1)" ]; then
    kms=./node_modules/.bin/kms
  fi
`;

interface Searched {
  readonly node: string;
  readonly program: string;
  /** Whether kms may be a package of the working tree. Not for hooks of all repositories: another person's repository controls its packages. */
  readonly inTree: boolean;
}

/** Sets `node` and `program` to what can be started, or `program` to nothing if kms must be started by name. */
function search({ node, program, inTree }: Searched): string {
  return `${nodeLine(node)}
${programLine(program)}
kms=

isNew() { [ -f "$1" ] && [ -x "$1" ] && "$1" -e 'if (parseInt(process.versions.node, 10) < 20) throw 0' 2>/dev/null; }

# Where the programs are not where they were.
search() {
  prefix=$(sed -n 's/^[[:space:]]*prefix[[:space:]]*=[[:space:]]*//p' "$HOME/.npmrc" 2>/dev/null | tail -n 1)
  case $prefix in '~'/*) prefix=$HOME/\${prefix#'~/'} ;; esac
  for each in ${folders.join(' ')} "\${prefix:-/nowhere}"/bin; do
    if [ -d "$each" ]; then PATH=$PATH:$each; fi
  done
  export PATH
  old=$IFS
  IFS=:
  set -f
  for each in $PATH; do
    # What is in the current folder is somebody else's.
    case $each in */kms/bin) continue ;; /*) ;; *) continue ;; esac
    if ! [ -x "$node" ] && isNew "$each/node"; then node=$each/node; fi
    if [ -z "$kms" ] && [ -f "$each/kms" ] && [ -x "$each/kms" ]; then kms=$each/kms; fi
  done
  set +f
  IFS=$old
${inTree ? searchPackages : ''}  if [ -x "$node" ]; then
    PATH=\${node%/*}:$PATH
  elif [ -n "$kms" ] && head -n 1 "$kms" | grep -q 'env node'; then
    kms=
  fi
}

if ! { [ -x "$node" ] && [ -f "$program" ]; }; then
  search
  if [ -x "$node" ] && [ -f "$program" ]; then kms=; else program=; fi
fi
`;
}

function missing(): string {
  return `  case ",\${SKIP-}," in
  *,kms,* | *', kms,'*)
    echo 'kms: SKIP=kms is set: nothing was scanned' >&2
    exit 0
    ;;
  esac
  if [ -x "$node" ]; then what=kms; else what='Node 20 or later'; fi
  echo "kms: nothing was scanned, so git is stopped: $what is missing" >&2
  echo 'hint: install it again, then run kms hook install' >&2
  echo 'hint: --no-verify of git goes without the hook, this once' >&2
  exit 1`;
}

/** Answers `--find`; otherwise ends here if there is no program to start. */
const answerOrStop = (asked: string): string => `if [ "${asked}" = --find ]; then
  printf '%s\\n' "$node" "$program" "$kms"
  exit
fi
if [ -z "$program$kms" ] || { [ -n "$program" ] && ! [ -x "$node" ]; }; then
${missing()}
fi`;

const start = `start() {
  if [ -n "$program" ]; then "$node" "$program" "$@"; else "$kms" "$@"; fi
  status=$?
  if [ "$status" -gt 125 ]; then echo 'kms: the scan was cut short, so git is stopped' >&2; fi
  return "$status"
}
`;

export interface RunnerOptions {
  readonly programs: Programs;
  /** In a working tree, where the hook can be committed: asks git for what is specific to this machine. */
  readonly isTracked: boolean;
  /** For all repositories: the folder of hooks before, if any; otherwise each repository's own. */
  readonly global?: { readonly former: string | undefined };
  /** Whether the folder of hooks was created with it. */
  readonly madeFolder: boolean;
}

export const madeFolderLine = '# The folder was made with it.';

/** `kms-hook STAGE HOOK [ARGUMENT…]` */
export function runnerScript({ programs, isTracked, global, madeFolder }: RunnerOptions): string {
  const { node, program, version } = isTracked ? { ...programs, node: '', program: '' } : programs;
  return `#!/bin/sh
# Made by kms hook install${isTracked ? '' : ` (kms ${version})`}, removed by kms hook uninstall. Starts the hook that was there before, then kms.
${madeFolder ? `${madeFolderLine}\n` : ''}stage=$1
hook=$2
shift 2
folder=\${hook%/*}

refs=
case $stage in pre-push) refs=$(cat) ;; esac

# Starts a command with what git said to this hook.
feed() {
  if [ -n "$refs" ]; then
    "$@" <<REFS
$refs
REFS
  elif [ "$stage" = pre-push ]; then
    "$@" </dev/null
  else
    "$@"
  fi
}

${global ? startGlobalFormer(global.former) : startFormerHook}
${isTracked ? startLocalLauncher : ''}${search({ node, program, inTree: global === undefined })}
${answerOrStop('$stage')}
${start}
feed start hook run "$stage" "$@"
`;
}

const startFormerHook = `KMS_HOOK_RUNNER=$$
export KMS_HOOK_RUNNER
for each in "$folder/$stage${previousEnding}" "$hook"; do
  if [ -f "$each" ] && [ -x "$each" ]; then feed "$each" "$@" || exit; fi
done
unset KMS_HOOK_RUNNER
`;

function startGlobalFormer(former: string | undefined): string {
  return `if [ "$stage" != --find ]; then
  former=${formerFolder(former)}/$stage
  if [ -f "$former" ] && [ -x "$former" ]; then
    # That of a repository may scan itself.
    if grep -q '^${blockBegin}' "$former" 2>/dev/null; then
      feed "$former" "$@"
      exit
    fi
    feed "$former" "$@" || exit
  fi
fi
`;
}

/** The launcher of this machine is in the repository's git folder; each user's installation creates it. */
const startLocalLauncher = `launcher=$(git rev-parse --git-common-dir)/kms/bin/kms
if [ -f "$launcher" ] && [ "$stage" != --find ]; then
  feed /bin/sh "$launcher" hook run "$stage" "$@"
  exit
fi
`;

/** Starts kms, for hooks that are committed and so cannot contain a path of this machine. */
export function launcherScript({ node, program, version }: Programs): string {
  return `#!/bin/sh
# Made by kms hook install (kms ${version}), removed by kms hook uninstall. Starts kms, wherever it is.
${search({ node, program, inTree: true })}
${answerOrStop('${1-}')}
${start}
start "$@"
`;
}

const globalHeader = '# Made by kms hook install --global, removed by kms hook uninstall --global.';

/** A shell expression of the folder in which git would look for hooks otherwise. */
function formerFolder(former: string | undefined): string {
  return former === undefined ? '"$(git rev-parse --git-common-dir)/hooks"' : quoteWord(former);
}

/** A hook in the folder for all repositories. */
export function stubScript(name: string, former: string | undefined, wanted: readonly Stage[]): string {
  if (isStage(name) && wanted.includes(name))
    return `#!/bin/sh\n${globalHeader}\nexec /bin/sh "\${0%/*}/${runnerName}" ${name} "$0" "$@"\n`;
  return `#!/bin/sh
${globalHeader} Starts the hook that git would start without it.
former=${formerFolder(former)}/${name}
if [ -f "$former" ] && [ -x "$former" ]; then exec "$former" "$@"; fi
`;
}

/** The command of a committed hook: the launcher of this machine, otherwise kms on the PATH. */
export function sharedCommand(stage: Stage, args: string): string {
  return `PATH="$(git rev-parse --git-common-dir)/kms/bin:$PATH" kms hook run ${stage}${args === '' ? '' : ` ${args}`}`;
}
