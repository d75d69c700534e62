/** What the name of a file says about what is in it. */

/**
 * `code`: literals are quoted, what is bare is an expression. `config`: bare values. `env`: dotenv and properties, a value to the end of
 * its line. `shell`: words of a command line. `markup`: XML and HTML. `prose`: text for people. `unknown`: anything.
 */
export type FileKind = 'code' | 'config' | 'env' | 'shell' | 'markup' | 'prose' | 'unknown';

export interface PathFacts {
  /** As the item has it. */
  readonly path: string;
  /** The last part, in lower case. */
  readonly name: string;
  /** In lower case without the dot; empty for a name without one. */
  readonly extension: string;
  readonly kind: FileKind;
  /** Written by a package manager: versions, checksums, URLs. */
  readonly lock: boolean;
  /** Minified, bundled, a source map: written by a program. */
  readonly generated: boolean;
  /** Tests, fixtures, mocks. */
  readonly test: boolean;
  /** Samples and templates of files. */
  readonly example: boolean;
  /** Texts of a user interface. */
  readonly translation: boolean;
}

const lockFiles = new Set(
  (
    'package-lock.json npm-shrinkwrap.json .package-lock.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock poetry.lock pdm.lock uv.lock ' +
    'pipfile.lock go.sum go.work.sum composer.lock gemfile.lock flake.lock mix.lock podfile.lock pubspec.lock packages.lock.json ' +
    'package.resolved gradle.lockfile conan.lock cartfile.resolved rebar.lock chart.lock .terraform.lock.hcl paket.lock'
  ).split(' '),
);

const kinds: Readonly<Record<Exclude<FileKind, 'unknown'>, string>> = {
  code:
    'js jsx mjs cjs ts tsx mts cts vue svelte astro py pyi pyw ipynb java kt kts groovy gradle go rb erb rake php php5 phtml inc cs csx vb fs c h cc cpp cxx hh hpp hxx ino m mm ' +
    'rs swift scala sc sbt pl pm t lua dart sql ex exs erl hrl clj cljs edn hs elm ml mli r jl nim zig v sol cr pas d coffee jsonnet libsonnet nix proto graphql',
  config: 'yaml yml json json5 jsonc toml hcl tf tfvars tfstate webmanifest eyaml',
  env: 'env properties ini cfg conf cnf config envrc desktop service npmrc pypirc s3cfg boto netrc pgpass editorconfig prefs credentials',
  shell:
    'sh bash zsh fish ksh csh ps1 psm1 psd1 bat cmd dockerfile containerfile makefile mk profile bashrc zshrc',
  markup:
    'xml html htm xhtml plist xaml csproj fsproj vbproj props targets nuspec resx svg wsdl xsd xsl jsp aspx cshtml hbs ftl twig',
  prose: 'md markdown mdx rst txt adoc asciidoc org tex log man 1 3 5 7 8 eml',
};

const kindOf = new Map<string, FileKind>();
for (const [kind, extensions] of Object.entries(kinds))
  for (const extension of extensions.split(' ')) kindOf.set(extension, kind as FileKind);

const names = new Map<string, FileKind>([
  ['dockerfile', 'shell'],
  ['containerfile', 'shell'],
  ['makefile', 'shell'],
  ['gnumakefile', 'shell'],
  ['justfile', 'shell'],
  ['procfile', 'shell'],
  ['jenkinsfile', 'code'],
  ['vagrantfile', 'code'],
  ['rakefile', 'code'],
  ['gemfile', 'code'],
  ['podfile', 'code'],
  ['credentials', 'env'],
  ['config', 'env'],
  ['readme', 'prose'],
  ['changelog', 'prose'],
  ['license', 'prose'],
  ['copyright', 'prose'],
]);

function kindOfName(name: string, extension: string): FileKind {
  if (name === '.env' || name.startsWith('.env.') || name.endsWith('.env')) return 'env';
  const named = names.get(name) ?? names.get(name.slice(0, name.indexOf('.')));
  return kindOf.get(extension) ?? named ?? 'unknown';
}

const testPath =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|__mocks__|fixtures?|testdata|test-data|mocks?|e2e|testing|cypress)(?:[/._-]|$)|(?:Test|Tests|Spec|IT)\.(?:java|kt|scala|cs|swift|groovy|php)$/;
const examplePath =
  /(?:^|[/._-])(?:examples?|samples?|templates?|tmpl|tpl|dist|default|defaults|demos?)(?:[/._-]|$)/;
const translationPath =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages|translations?|messages|nls)(?:\/|[._-])|\.(?:po|pot|mo|xlf|xliff|arb|strings|ftl)$/;
const generatedPath = /[.-](?:min|bundle|prod|umd|esm)\.(?:[cm]?js|css)$|\.(?:map|snap)$/;

/** What most texts are never asked is worked out when it is. */
class Facts implements PathFacts {
  readonly path: string;
  readonly name: string;
  readonly extension: string;
  readonly kind: FileKind;
  readonly lock: boolean;
  readonly #lower: string;
  #test: boolean | undefined;
  #example: boolean | undefined;
  #translation: boolean | undefined;
  #generated: boolean | undefined;

  constructor(path: string, { kind, extension }: { kind?: FileKind; extension?: string } = {}) {
    const lower = path.toLowerCase();
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    this.path = path;
    this.name = name;
    this.extension = extension ?? (dot < 0 ? '' : name.slice(dot + 1));
    this.kind = kind ?? kindOfName(name, this.extension);
    this.lock = lockFiles.has(name) || this.extension === 'lock';
    this.#lower = lower;
  }

  get test(): boolean {
    return (this.#test ??= testPath.test(this.path) || testPath.test(this.#lower));
  }

  get example(): boolean {
    return (this.#example ??= examplePath.test(this.#lower));
  }

  get translation(): boolean {
    return (this.#translation ??= translationPath.test(this.#lower));
  }

  get generated(): boolean {
    return (this.#generated ??= generatedPath.test(this.#lower));
  }
}

/** `path` with `/`, as an item has it. */
export function pathFacts(path: string): PathFacts {
  return new Facts(path);
}

/** As of a file of another kind. */
export function withKind({ path }: PathFacts, kind: FileKind): PathFacts {
  return new Facts(path, { kind });
}

/** As of a file with another extension, in lower case. */
export function withExtension({ path }: PathFacts, extension: string): PathFacts {
  return new Facts(path, { extension });
}
