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
      positive: ['promptlayer:\n  api_key: <<pl_{hex:32}>>', 'promptlayer_api_key: "<<pl_{hex:32}>>"'],
      negative: [
        'PROMPTLAYER_API_KEY=pl_{hex:31}',
        'promptlayer.min.js?v={hex:32}',
        'promptlayerApiKey: "${PROMPTLAYER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
