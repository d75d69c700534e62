import type { Provider } from '../rule.ts';

export default {
  id: 'xai',
  name: 'xAI',
  docs: 'https://docs.x.ai/docs/tutorial',
  revoke: 'https://console.x.ai',
  rules: [
    {
      id: 'api-key',
      description: 'xAI API key',
      keywords: ['xai-'],
      pattern: /(?<![A-Za-z0-9_])xai-[A-Za-z0-9]{70,90}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '  - name: XAI_API_KEY\n    value: "<<xai-{alnum:70}>>"',
        '"xaiApiKey": "<<xai-{alnum:70}>>",',
      ],
      negative: [
        'xai_api_key: xai-{alnum:69}',
        'client = Client(xai_api_key="xai-{alnum:91}")',
        'XAI_API_KEY=xai-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
