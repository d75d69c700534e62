import type { Provider } from '../rule.ts';

export default {
  id: 'teamup',
  name: 'Teamup',
  docs: 'https://apidocs.teamup.com/docs/api',
  revoke: 'https://teamup.com/api-keys/request',
  rules: [
    {
      id: 'api-key',
      description: 'Teamup API key',
      near: ['teamup'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Teamup API key: <<{hex:64}>>',
        'requests.get(url, headers={"X-Teamup-Api-Key": "<<{hex:64}>>"})',
      ],
      negative: [
        'TEAMUP_API_KEY={hex:63}',
        'teamup-2.1.0.tgz sha256:{hex:64}',
        'const teamupApiKey = process.env.TEAMUP_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
