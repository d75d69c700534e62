import type { Provider } from '../rule.ts';

export default {
  id: 'poeditor',
  name: 'POEditor',
  docs: 'https://poeditor.com/docs/api',
  revoke: 'https://poeditor.com/account/api',
  rules: [
    {
      id: 'api-token',
      description: 'POEditor API token',
      near: ['poeditor'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Poeditor-Api-Token": "<<{hex:32}>>"})',
        'poeditor.api_token = "<<{hex:32}>>"',
      ],
      negative: [
        'POEDITOR_API_TOKEN={hex:33}',
        'MD5 (poeditor-2.1.0.tar.gz) = {hex:32}',
        'POEDITOR_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
