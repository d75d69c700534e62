import type { Provider } from '../rule.ts';

export default {
  id: 'vast-ai',
  name: 'Vast.ai',
  docs: 'https://docs.vast.ai/api',
  revoke: 'https://cloud.vast.ai/manage-keys/',
  rules: [
    {
      id: 'api-key',
      description: 'Vast.ai API key',
      near: ['vastai', 'vast'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Vast.ai API key: <<{hex:64}>>',
        'requests.get(url, headers={"X-VastAi-Api-Key": "<<{hex:64}>>"})',
      ],
      negative: [
        'VAST_AI_API_KEY={hex:65}',
        'vast-ai-2.1.0.tgz sha256:{hex:64}',
        'VAST_AI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
