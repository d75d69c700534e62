/** The program's rules. The build replaces this module by the compiled table. */
import { providers } from '../rules/all.ts';
import { compileTable } from './compile.ts';
import type { RuleTable } from '../rule.ts';

export const builtIn: RuleTable = compileTable(providers);
