/** Decisions through vaults, IAM and the engine: principals, keys and grants are made as anybody makes them. */
import { openEnginePlace } from '../replay/engineplace.ts';
import { decisionSuite } from '../replay/suite.ts';

decisionSuite(openEnginePlace);
