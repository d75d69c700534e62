import type { Provider } from '../rule.ts';

export default {
  id: 'metrilo',
  name: 'Metrilo',
  docs: 'https://www.metrilo.com',
  revoke: 'https://app.metrilo.com, "Settings"',
  rules: [
    {
      id: 'api-token',
      description: 'Metrilo API token',
      near: ['metrilo'],
      value: /[a-z0-9]{16}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Metrilo-Api-Token": "<<{lowernum:16}>>"})',
        'metrilo.api_token = "<<{lowernum:16}>>"',
      ],
      negative: [
        'METRILO_API_TOKEN={lowernum:17}',
        "import { createMetriloClient } from 'metrilo';",
        'METRILO_API_TOKEN=xxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
