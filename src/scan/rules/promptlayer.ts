import type { Provider } from '../rule.ts';

export default {
  id: 'promptlayer',
  name: 'PromptLayer',
  docs: 'https://docs.promptlayer.com',
  revoke: 'https://dashboard.promptlayer.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'PromptLayer API key',
      near: ['promptlayer'],
      value: /pl_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.promptlayer.com/v1/me -H "Authorization: Bearer <<pl_{hex:32}>>"',
        'https://api.promptlayer.com/v1/check?api_key=<<pl_{hex:32}>>&format=json',
      ],
      negative: [
        'PROMPTLAYER_API_KEY=pl_{hex:33}',
        'MD5 (promptlayer-2.1.0.tar.gz) = {hex:32}',
        'PROMPTLAYER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
