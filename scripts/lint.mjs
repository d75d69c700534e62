// Types and lint, over one program: TypeScript's checker works out each type once for both.
import { ESLint } from 'eslint';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

function loadProgram() {
  const path = join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(path));
  const configFileParsingDiagnostics = [error, ...errors].filter((each) => each !== undefined);
  return ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics });
}

const program = loadProgram();
const diagnostics = ts.getPreEmitDiagnostics(program);
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
});
const results = await eslint.lintFiles(['.']);
const { format } = await eslint.loadFormatter('stylish');

process.stdout.write(
  ts.formatDiagnosticsWithColorAndContext(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  }),
);
process.stdout.write(await format(results));
const failed = results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);
if (failed || diagnostics.length > 0) process.exitCode = 1;
