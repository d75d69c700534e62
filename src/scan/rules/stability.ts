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
      positive: ['export STABILITY_API_KEY="<<sk-{alnum:48}>>"', 'stability:\n  api_key: <<sk-{alnum:48}>>'],
      negative: [
        'STABILITY_API_KEY=sk-{alnum:47}',
        'stabilityClient.getStatusOfRequest(requestOptions)',
        'STABILITY_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
