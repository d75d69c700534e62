import type { Provider } from '../rule.ts';

export default {
  id: 'simvoly',
  name: 'Simvoly',
  docs: 'https://simvoly.com',
  revoke: 'https://simvoly.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Simvoly API key',
      near: ['simvoly'],
      value: /[a-z0-9]{33}/,
      check: 'letters-and-digits',
      positive: ['simvoly.api_key = "<<{lowernum:33}>>"', "define('SIMVOLY_API_KEY', '<<{lowernum:33}>>');"],
      negative: [
        'SIMVOLY_API_KEY={lowernum:34}',
        "import { createSimvolyClient } from 'simvoly';",
        'SIMVOLY_API_KEY=your_simvoly_api_key_here',
      ],
    },
  ],
} satisfies Provider;
