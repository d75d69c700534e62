import type { Provider } from '../rule.ts';

export default {
  id: 'owlbot',
  name: 'Owlbot',
  docs: 'https://owlbot.info',
  revoke: 'https://owlbot.info',
  rules: [
    {
      id: 'api-token',
      description: 'Owlbot API token',
      near: ['owlbot'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['OWLBOT_API_TOKEN=<<{hex:40}>>', '"owlbotApiToken": "<<{hex:40}>>"'],
      negative: [
        'OWLBOT_API_TOKEN={hex:39}',
        'owlbot @ {hex:40}',
        'owlbot_api_token: "{{ owlbot_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
