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
      positive: [
        '# Teamgate API key: <<{alnum:80}>>',
        'requests.get(url, headers={"X-Teamgate-Api-Key": "<<{alnum:80}>>"})',
      ],
      negative: [
        'TEAMGATE_API_KEY={alnum:81}',
        'teamgate-2.1.0.tgz sha256:{hex:64}',
        'TEAMGATE_API_KEY=your_teamgate_api_key_here',
      ],
    },
    {
      id: 'auth-token',
      description: 'Teamgate auth token',
      near: ['teamgate'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'teamgate login --auth-token <<{lowernum:40}>>',
        'variable "teamgate_auth_token" {\n  default = "<<{lowernum:40}>>"\n}',
      ],
      negative: [
        'TEAMGATE_AUTH_TOKEN={lowernum:41}',
        '"teamgate": "git+https://git.example/teamgate.git#{hex:40}"',
        'TEAMGATE_AUTH_TOKEN=your_teamgate_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
