import type { Provider } from '../rule.ts';

export default {
  id: 'render',
  name: 'Render',
  docs: 'https://render.com/docs/api',
  revoke: 'https://dashboard.render.com/u/settings#api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Render API key',
      keywords: ['rnd_'],
      pattern: /(?<![A-Za-z0-9_])rnd_[A-Za-z0-9]{28,40}(?![A-Za-z0-9_-])/,
      positive: [
        '{"render": {"apiKey": "<<rnd_{alnum:28}>>"}}',
        '<string name="render_api_key"><<rnd_{alnum:28}>></string>',
      ],
      negative: [
        'RENDER_API_KEY=rnd_{alnum:27}',
        '"render": "^2.1.0"',
        'render_api_key: "{{ render_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
