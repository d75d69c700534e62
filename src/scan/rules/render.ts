import type { Provider } from '../rule.ts';

export default {
  id: 'render',
  name: 'Render',
  docs: 'https://render.com/docs/api#1-create-an-api-key',
  revoke: 'https://dashboard.render.com/u/settings#api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Render API key',
      keywords: ['rnd_'],
      pattern: /(?<![A-Za-z0-9_])rnd_[A-Za-z0-9]{24,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<rnd_{alnum:24}>>', 'render_api_key: <<rnd_{alnum:24}>>'],
      negative: [
        'RENDER_API_KEY=rnd_{alnum:23}',
        "const renderApiKey = 'rnd_{alnum:41}';",
        'RENDER_API_KEY=rnd_your-key-goes-here',
      ],
    },
    {
      id: 'deploy-hook',
      description: 'Render deploy hook',
      keywords: ['https://api.render.com/deploy/'],
      pattern:
        /https:\/\/api\.render\.com\/deploy\/(?:srv|crn)-[a-z0-9]{20}\?key=(?<secret>[A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])/,
      within: 120,
      positive: [
        'curl https://api.render.com/deploy/srv-{lowernum:20}?key=<<{alnum:11}>>',
        'hook: "https://api.render.com/deploy/crn-{lowernum:20}?key=<<{base64url:11}>>"',
      ],
      negative: [
        'https://api.render.com/deploy/srv-{lowernum:20}?key=',
        'https://api.render.com/deploy/srv-{lowernum:20}?key={alnum:20}',
      ],
    },
  ],
} satisfies Provider;
