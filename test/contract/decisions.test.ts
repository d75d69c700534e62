/** Decisions as clients meet them: through a server of two accounts, AWS's SDK and signed calls of IAM and STS. */
import { openHttpPlace } from '../replay/httpplace.ts';
import { decisionSuite } from '../replay/suite.ts';

decisionSuite(openHttpPlace);
