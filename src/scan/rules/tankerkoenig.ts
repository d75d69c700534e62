import type { Provider } from '../rule.ts';

export default {
  id: 'tankerkoenig',
  name: 'Tankerkönig',
  docs: 'https://creativecommons.tankerkoenig.de',
  revoke: 'https://onboarding.tankerkoenig.de',
  rules: [
    {
      id: 'api-key',
      description: 'Tankerkönig API key',
      near: ['tankerkoenig'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['"tankerkoenigApiKey": "<<{uuid}>>"', "const tankerkoenigApiKey = '<<{uuid}>>';"],
      negative: [
        'TANKERKOENIG_API_KEY={hex:31}',
        'tankerkoenig_workspace_id: {uuid}',
        'const tankerkoenigApiKey = process.env.TANKERKOENIG_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
