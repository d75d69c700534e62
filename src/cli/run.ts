/** Runs the parsed command: checks its values, opens a session, and always closes it. */
import { isKmsError, KmsError } from '../base/errors.ts';
import { allowForeignOwner } from '../base/owner.ts';
import type { CommandRow, Group } from '../terminal/command.ts';
import { checkEnvironment, environment } from '../terminal/env.ts';
import { Flags, longFlag } from '../terminal/flags.ts';
import { turnColorOff } from '../terminal/paint.ts';
import { attribute, type Parsed } from './parse.ts';
import { expandHome } from '../terminal/paths.ts';
import { globalOptions } from '../commands/options.ts';
import { Session } from '../terminal/session.ts';

function oneOf(values: readonly string[] | undefined, given: string | undefined, what: string): void {
  if (values === undefined || given === undefined || values.includes(given)) return;
  throw new KmsError('Usage', `${what} is not one of the allowed values`, {
    hint: `use ${values.join(', ')}`,
  });
}

function checkValues(row: CommandRow, args: Parsed['args'], flags: Flags): void {
  for (const option of [...(row.options ?? []), ...globalOptions]) {
    oneOf(option.values, flags.text(attribute(option.flags)), option.flags.split(/[ ,<]/)[0] ?? 'an option');
  }
  for (const [i, argument] of (row.args ?? []).entries()) oneOf(argument.values, args[i], argument.name);
}

/** Commands on the vault's file, its audit trail or a process of this machine: never on another service. */
const localGroups: ReadonlySet<Group> = new Set<Group>(['Server', 'Vault', 'Audit']);

const endpointFlags = ['endpointUrl', 'aws', 'profile', 'insecurePlaintext'] as const;

/** Refuses a flag for another service instead of ignoring it: the user would believe that the work is done there. */
function checkPlace(row: CommandRow, flags: Flags): void {
  if (!localGroups.has(row.group)) return;
  const given = endpointFlags
    .filter((name) => name !== 'insecurePlaintext' || row.path !== 'serve')
    .find((name) => flags.text(name) !== undefined || flags.on(name));
  if (given === undefined) return;
  const flag = longFlag(given);
  throw new KmsError('Usage', `${flag} does not apply to kms ${row.path}, which works only on this machine`, {
    hint: `omit ${flag}, or run the command on the machine of the other vault`,
  });
}

/**
 * The commands of `localGroups` that a user or role may run, because the engine authorizes what they do to the vault. All others are refused under
 * `--as`.
 */
const underPrincipals: ReadonlySet<string> = new Set(['apply', 'status', 'doctor', 'unlock', 'lock']);

async function checkPrincipal(
  row: CommandRow,
  { args, session }: { readonly args: Parsed['args']; readonly session: Session },
): Promise<void> {
  if (!localGroups.has(row.group)) return;
  if (underPrincipals.has(row.path) || row.path.startsWith('iam ')) return;
  // An action on running servers, not on the vault.
  if (row.path === 'serve' && args[0] !== undefined) return;
  await session.requireRoot(`kms ${row.path}`);
}

/** The commands of `localGroups` that show or stop local processes, or report the endpoint themselves. */
const ofProcesses: ReadonlySet<string> = new Set(['serve', 'status']);

/** A user who has sent commands to another service may take this command's output for that service's. */
function tellPlace(row: CommandRow, session: Session): void {
  if (session.json || !localGroups.has(row.group) || ofProcesses.has(row.path)) return;
  const { elsewhere } = session;
  if (elsewhere === undefined) return;
  session.note(
    `kms: note: ${elsewhere.variable} is set, so API commands go to another service; ${row.path} works on the local vault`,
  );
}

/** Arguments and options that are paths, with `~/` expanded: a shell does not expand it in quotes or after `=`. */
function withHome({ row, args, rest, values }: Parsed): Omit<Parsed, 'row'> {
  const expand = (value: string): string =>
    value.startsWith('~') ? expandHome(value, environment('HOME')) : value;
  const rows = row.args ?? [];
  const isPath = (at: number): boolean => rows[Math.min(at, rows.length - 1)]?.completes === 'file';
  const named = [...(row.options ?? []), ...globalOptions].filter(({ completes }) => completes === 'file');
  const paths = new Set(named.map(({ flags }) => attribute(flags)));
  const expanded = Object.entries(values).map(([name, value]) => {
    if (!paths.has(name) || typeof value === 'boolean') return [name, value] as const;
    return [name, typeof value === 'string' ? expand(value) : value.map(expand)] as const;
  });
  return {
    args: args.map((value, at) => (value !== undefined && isPath(at) ? expand(value) : value)),
    rest: isPath(Infinity) ? rest.map(expand) : rest,
    values: Object.fromEntries(expanded),
  };
}

export async function runCommand(parsed: Parsed): Promise<number> {
  checkEnvironment();
  const { row } = parsed;
  const { args, rest, values } = withHome(parsed);
  const flags = new Flags(values);
  if (flags.on('noColor')) turnColorOff();
  checkValues(row, args, flags);
  checkPlace(row, flags);
  if (flags.on('allowForeignOwner')) allowForeignOwner();
  const session = new Session(flags, row.path);
  tellPlace(row, session);
  try {
    await checkPrincipal(row, { args, session });
    const { run } = await row.load();
    const status = await run({ args, rest, flags, session });
    return typeof status === 'number' ? status : 0;
  } catch (error) {
    // Point the user to the help of the command.
    if (!isKmsError(error) || error.code !== 'Usage' || error.hint !== undefined) throw error;
    throw new KmsError('Usage', error.message, { hint: `see kms ${row.path} --help`, cause: error });
  } finally {
    await session.close();
  }
}
