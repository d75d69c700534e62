import type { Provider } from '../rule.ts';

export default {
  id: 'diggernaut',
  name: 'Diggernaut',
  docs: 'https://www.diggernaut.com/dev/rest-api.html',
  revoke: 'https://www.diggernaut.com/app/account',
  rules: [
    {
      id: 'api-key',
      description: 'Diggernaut API key',
      near: ['diggernaut'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'diggernaut_api_key: <<{lowernum:40}>>',
        '<add key="DiggernautApiKey" value="<<{lowernum:40}>>" />',
        '# Diggernaut API key: <<{lowernum:40}>>',
      ],
      negative: [
        '"diggernautApiKey": "{lowernum:39}"',
        'DIGGERNAUT_API_KEY={lowernum:41}',
        'diggernaut was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
