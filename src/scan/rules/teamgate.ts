import type { Provider } from '../rule.ts';

export default {
  id: 'teamgate',
  name: 'Teamgate',
  docs: 'https://developers.teamgate.com',
  revoke: 'https://app.teamgate.com, "Settings", "External apps", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Teamgate API key',
      near: ['teamgate'],
      value: /[A-Za-z0-9]{80}/,
      positive: ['ENV TEAMGATE_API_KEY <<{alnum:80}>>', 'teamgate login --api-key <<{alnum:80}>>'],
      negative: [
        'TEAMGATE_API_KEY={alnum:79}',
        'teamgate-2.1.0.tgz sha256:{hex:64}',
        'teamgate_api_key: "{{ teamgate_api_key }}"',
      ],
    },
    {
      id: 'auth-token',
      description: 'Teamgate auth token',
      near: ['teamgate'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        '      - TEAMGATE_AUTH_TOKEN=<<{lowernum:40}>>',
        'private const string TeamgateAuthToken = "<<{lowernum:40}>>";',
      ],
      negative: [
        'TEAMGATE_AUTH_TOKEN={lowernum:39}',
        'teamgate @ {hex:40}',
        'teamgate_auth_token: "{{ teamgate_auth_token }}"',
      ],
    },
  ],
} satisfies Provider;
