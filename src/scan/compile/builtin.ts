/** The rules of the program. The build puts the finished table in the place of this module. */
import { providers } from '../rules/all.ts';
import { compileTable } from './compile.ts';
import type { RuleTable } from '../rule.ts';

export const builtIn: RuleTable = compileTable(providers);
