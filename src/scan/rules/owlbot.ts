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
      positive: ['export OWLBOT_API_TOKEN="<<{hex:40}>>"', 'owlbot:\n  api_token: <<{hex:40}>>'],
      negative: [
        'OWLBOT_API_TOKEN={hex:41}',
        '"owlbot": "git+https://git.example/owlbot.git#{hex:40}"',
        'OWLBOT_API_TOKEN=your_owlbot_api_token_here',
      ],
    },
  ],
} satisfies Provider;
