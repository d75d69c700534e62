import type { Provider } from '../rule.ts';

export default {
  id: 'hackerone',
  name: 'HackerOne',
  docs: 'https://api.hackerone.com/getting-started/',
  revoke: 'https://hackerone.com/settings/api_token',
  rules: [
    {
      id: 'api-token',
      description: 'HackerOne API token',
      near: ['hackerone'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        "Hackerone.api_token = '<<{base64:43}=>>'",
        'HACKERONE_API_TOKEN=<<{base64:43}=>>',
        'curl https://api.hackerone.com/ -H "Authorization: Bearer <<{base64:43}=>>"',
      ],
      negative: ['HACKERONE_API_TOKEN=<your-api-token>', 'HACKERONE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
