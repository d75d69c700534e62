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
      positive: ['export RUNRUNIT_API_KEY="<<{hex:32}>>"', 'runrunit:\n  api_key: <<{hex:32}>>'],
      negative: [
        'RUNRUNIT_API_KEY={hex:31}',
        '{hex:32}  runrunit-2.1.0.zip',
        'RUNRUNIT_API_KEY=<your API key>',
      ],
    },
    {
      id: 'user-token',
      description: 'Runrun.it user token',
      near: ['runrunit'],
      value: /[A-Za-z0-9]{18,20}/,
      check: 'digits-or-mixed-case',
      positive: ['"runrunitUserToken": "<<{alnum:18}>>"', "const runrunitUserToken = '<<{alnum:18}>>';"],
      negative: [
        'RUNRUNIT_USER_TOKEN={alnum:17}',
        'runrunitClient.getStatusOfRequest(requestOptions)',
        'RUNRUNIT_USER_TOKEN=<your user token>',
      ],
    },
  ],
} satisfies Provider;
