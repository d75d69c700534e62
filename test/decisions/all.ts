/** Decision cases, each with the page of AWS that decides it. */
import { accountCases } from './accounts.ts';
import { conditionCases } from './conditions.ts';
import { exceptionCases } from './exceptions.ts';
import { foreignCases } from './foreign.ts';
import { grantCases } from './grants.ts';
import { limitCases } from './limits.ts';
import { permissionCases } from './permissions.ts';
import { principalKeyCases } from './principalkeys.ts';
import type { DecisionCase } from './world.ts';

export const decisionCases: Readonly<Record<string, readonly DecisionCase[]>> = {
  accounts: accountCases,
  limits: limitCases,
  'across accounts': foreignCases,
  permissions: permissionCases,
  conditions: conditionCases,
  'principals and keys': principalKeyCases,
  grants: grantCases,
  'exceptions and trust': exceptionCases,
};
