/** Runs one scan from its sources to its exit status, for `kms scan` and the hooks. */
import { availableParallelism } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { currentFolder } from '../../base/folder.ts';
import type { Session } from '../../terminal/session.ts';
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { Provider, RuleTable } from '../../scan/rule.ts';
import type { Opened, Source, SourceOptions } from '../../scan/item.ts';
import type { Place } from './advice.ts';
import type { Report } from '../../scan/report/report.ts';
import { collect, type Collected, type CollectOptions } from './collect.ts';
import {
  allowEntries,
  readAllowText,
  scanSettings,
  topFolder,
  type ProjectTexts,
  type ScanSettings,
} from './settings.ts';
import type { ReportForm } from './print.ts';
import { openVaultValues } from './vaultvalues.ts';

export interface ScanRequest {
  readonly session: Session;
  /** Describes the sources: `what is staged`. */
  readonly what: string;
  readonly place: Place;
  readonly open: (options: SourceOptions) => Opened | Promise<Opened>;
  readonly texts: ProjectTexts | Promise<ProjectTexts>;
  readonly rules?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxSize?: number | undefined;
  readonly jobs?: number | undefined;
  readonly archives?: boolean;
  /** JSON with --json, else text, if absent. */
  readonly form?: ReportForm;
  readonly baseline?: string | undefined;
  readonly writeBaseline?: string | undefined;
}

const mostJobs = 4;

function jobsOf(given: number | undefined): number {
  if (given === 0) throw new KmsError('Usage', '--jobs takes at least 1');
  return given ?? Math.min(mostJobs, availableParallelism());
}

/** Paths for the project's globs: relative to the folder of its settings, if they are below it. */
function projectPaths(folder: string): (path: string) => string {
  const here = currentFolder() ?? folder;
  const top = topFolder(here);
  return (path) => {
    const seen = relative(folder, resolve(top, path));
    return seen.startsWith('..') ? path : seen.split(sep).join('/');
  };
}

/** The project's folder as a prefix of item paths: empty, or with a slash at its end. */
function belowTop(folder: string): string {
  const below = relative(topFolder(currentFolder() ?? folder), folder);
  return below === '' || below.startsWith('..') ? '' : `${below.split(sep).join('/')}/`;
}

/** Paths for commands: relative to the current folder if it is in the working tree. */
function shownPaths(place: Place): (path: string) => string {
  const here = currentFolder();
  if (here === undefined || (place !== 'files' && place !== 'staged')) return (path) => path;
  const top = topFolder(here);
  if (top === here) return (path) => path;
  return (path) => relative(here, resolve(top, path));
}

/** Matches patterns like .gitignore: a bare name matches at any depth, a folder matches everything in it. */
async function excluder(
  globs: readonly string[],
  projectPath: (path: string) => string,
): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false;
  const { globMatcher } = await import('../../scan/allow/glob.ts');
  const matchers = globs
    .map((glob) => glob.replace(/\/+$/, ''))
    .map((glob) => (glob.includes('/') ? glob.replace(/^\//, '') : `**/${glob}`))
    .flatMap((glob) => [globMatcher(glob), globMatcher(`${glob}/**`)]);
  return (path) => {
    const seen = projectPath(path);
    return matchers.some((matches) => matches(seen));
  };
}

/** Names may be those of rules or providers, built in or of the project; an unknown name is an error. */
async function checkRules(
  names: readonly string[],
  table: RuleTable,
  what: string,
): Promise<readonly string[]> {
  if (names.length === 0) return names;
  const [{ listRules }, { assignmentRules }] = await Promise.all([
    import('../../scan/compile/jointables.ts'),
    import('../../scan/assign/rules.ts'),
  ]);
  const ids = [...listRules(table).map(({ id }) => id), ...Object.keys(assignmentRules), 'vault', 'protect'];
  const isKnown = (name: string): boolean => ids.some((id) => id === name || id.startsWith(`${name}-`));
  const whole = names.map((name) => (isKnown(name) ? name : `custom-${name}`));
  if (whole.every(isKnown)) return whole;
  throw new KmsError('Usage', `${what} names no rule or provider`, {
    hint: 'list the rules: kms scan rules list',
  });
}

function disabledBy(names: readonly string[]): (rule: string) => boolean {
  return (rule) => names.some((name) => rule === name || rule.startsWith(`${name}-`));
}

async function baselineEntries(path: string | undefined): Promise<readonly AllowEntry[]> {
  if (path === undefined) return [];
  return await allowEntries({ name: path, text: readAllowText(resolve(path)) });
}

async function listOf(settings: ScanSettings, baseline: string | undefined): Promise<CollectOptions['list']> {
  const entries = [...settings.allow, ...(await baselineEntries(baseline))];
  if (entries.length === 0) return { judge: () => undefined };
  const { AllowList } = await import('../../scan/allow/list.ts');
  return new AllowList(entries, new Date().toISOString().slice(0, 10));
}

async function opened(
  source: Source,
  options: SourceOptions,
  archives: boolean | undefined,
): Promise<Source> {
  if (archives !== true) return source;
  const { expandArchives } = await import('../../scan/sources/archives/expand.ts');
  return expandArchives(source, options);
}

async function withRules(provider: Provider): Promise<RuleTable> {
  const [{ builtIn }, { compileTable }, { joinTables }] = await Promise.all([
    import('../../scan/compile/builtin.ts'),
    import('../../scan/compile/compile.ts'),
    import('../../scan/compile/jointables.ts'),
  ]);
  return joinTables(builtIn, compileTable([provider]));
}

/** The findings of a scan, before they are reported. */
export async function scanFor(request: ScanRequest): Promise<Collected | { readonly empty: string }> {
  const { session, place, what } = request;
  // Opened while git lists what to scan.
  const values = openVaultValues(session);
  try {
    const settings = await scanSettings(await request.texts);
    const projectPath = projectPaths(settings.folder);
    const exclude = await excluder([...settings.exclude, ...(request.exclude ?? [])], projectPath);
    const maxSize = request.maxSize ?? settings.maxSize ?? Infinity;
    const [{ source, empty, note }, list, { table: known, skipped }, { scanAll }, { builtIn }] =
      await Promise.all([
        request.open({ exclude, maxSize }),
        listOf(settings, request.baseline),
        values,
        import('../../scan/scan.ts'),
        import('../../scan/compile/builtin.ts'),
      ]);
    const { provider, counts } = settings.rules;
    const table = provider === undefined ? builtIn : await withRules(provider);
    const rules = await checkRules(request.rules ?? [], table, '--rule');
    const disabled = await checkRules(settings.disable, table, 'disable of scan');
    const isAsked = (rule: string): boolean => rules.length === 0 || rules.includes(rule);
    if (empty !== undefined) return { empty };
    if (note !== undefined) session.note(`kms: note: ${note}`);
    const reports = scanAll(await opened(source, { exclude, maxSize }, request.archives), {
      table,
      ...(known === undefined || !isAsked('vault') ? {} : { known }),
      ...(rules.length === 0 ? {} : { only: new Set(rules) }),
      ...(settings.protect.length === 0 || !isAsked('protect')
        ? {}
        : { protect: { rows: settings.protect, below: belowTop(settings.folder) } }),
      maxSize,
      jobs: jobsOf(request.jobs),
      archives: request.archives ?? false,
    });
    return await collect(reports, {
      what,
      place,
      list,
      disabled: disabledBy(disabled),
      counts,
      projectPath,
      shownPath: shownPaths(place),
      detector: async () => {
        const [{ Detector }, { vaultValueFinder }] = await Promise.all([
          import('../../scan/detect/detector.ts'),
          import('../../scan/vaultvalues/find.ts'),
        ]);
        return new Detector({ table, ...(known === undefined ? {} : { known: vaultValueFinder(known) }) });
      },
      ...(skipped === undefined || !isAsked('vault') ? {} : { vaultSkipped: skipped }),
    });
  } finally {
    const { close } = await values;
    await close();
  }
}

const nothing: Omit<Report, 'what'> = {
  findings: [],
  allowed: { comments: 0, listed: 0 },
  scanned: { files: 0, messages: 0, bytes: 0 },
  skipped: [],
  complete: true,
};

/** Resolves to the exit status: 0 if nothing was found, 1 if something was, 2 if not everything could be read. */
export async function executeScan(request: ScanRequest): Promise<number> {
  const { session, what, form = session.json ? 'json' : 'text' } = request;
  const start = new Date();
  const collected = await scanFor(request);
  const { printInForm } = await import('./print.ts');
  if ('empty' in collected) {
    session.note(collected.empty);
    if (form !== 'text') await printInForm(form, { what, ...nothing }, { session, start });
    return 0;
  }
  const { report } = collected;
  if (request.writeBaseline !== undefined && report.complete) {
    const { folder } = await request.texts;
    const { writeBaseline } = await import('./baseline.ts');
    session.note(await writeBaseline(request.writeBaseline, collected, folder, projectPaths(folder)));
    return 0;
  }
  await printInForm(form, report, { session, start });
  if (!report.complete) return 2;
  return report.findings.length > 0 ? 1 : 0;
}
