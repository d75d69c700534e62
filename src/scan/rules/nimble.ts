import type { Provider } from '../rule.ts';

export default {
  id: 'nimble',
  name: 'Nimble',
  docs: 'https://nimble.readthedocs.io/en/latest/obtaining_key/',
  revoke: 'https://app.nimble.com/#app/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Nimble API token',
      near: [
        'nimbleapi',
        'nimblekey',
        'nimbletoken',
        'nimblesecret',
        'nimbleauth',
        'nimbleaccess',
        'nimbleclient',
        'nimblecrm',
      ],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: ['nimble.api.token=<<{alnum:30}>>', 'os.Setenv("NIMBLE_API_TOKEN", "<<{alnum:30}>>")'],
      negative: [
        'NIMBLE_API_TOKEN={alnum:31}',
        "import { createNimbleClient } from 'nimble';",
        'NIMBLE_API_TOKEN=your_nimble_api_token_here',
      ],
    },
  ],
} satisfies Provider;
