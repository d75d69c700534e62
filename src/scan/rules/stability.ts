import type { Provider } from '../rule.ts';

export default {
  id: 'stability',
  name: 'Stability AI',
  docs: 'https://platform.stability.ai/docs/getting-started/authentication',
  revoke: 'https://platform.stability.ai/account/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Stability AI API key',
      near: ['stability', 'stabilityai'],
      value: /sk-[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: ['STABILITY_API_KEY=<<sk-{alnum:48}>>', '"stabilityApiKey": "<<sk-{alnum:48}>>"'],
      negative: [
        'STABILITY_API_KEY=sk-{alnum:49}',
        "import { createStabilityClient } from 'stability';",
        'STABILITY_API_KEY=your_stability_api_key_here',
      ],
    },
  ],
} satisfies Provider;
