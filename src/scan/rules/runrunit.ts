import type { Provider } from '../rule.ts';

export default {
  id: 'runrunit',
  name: 'Runrun.it',
  docs: 'https://runrun.it/api/documentation',
  revoke: 'https://runrun.it, "Integrations and apps", "API and webhooks"',
  rules: [
    {
      id: 'api-key',
      description: 'Runrun.it API key',
      near: ['runrunit'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['RUNRUNIT_API_KEY=<<{hex:32}>>', '"runrunitApiKey": "<<{hex:32}>>"'],
      negative: [
        'RUNRUNIT_API_KEY={hex:33}',
        'MD5 (runrunit-2.1.0.tar.gz) = {hex:32}',
        'RUNRUNIT_API_KEY=your_runrunit_api_key_here',
      ],
    },
    {
      id: 'user-token',
      description: 'Runrun.it user token',
      near: ['runrunit'],
      value: /[A-Za-z0-9]{18,20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.RUNRUNIT_USER_TOKEN = "<<{alnum:18}>>";',
        "$runrunit_user_token = '<<{alnum:18}>>';",
      ],
      negative: [
        'RUNRUNIT_USER_TOKEN={alnum:17}',
        "import { createRunrunitClient } from 'runrunit';",
        'RUNRUNIT_USER_TOKEN=your_runrunit_user_token_here',
      ],
    },
  ],
} satisfies Provider;
