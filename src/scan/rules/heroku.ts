import type { Provider } from '../rule.ts';

export default {
  id: 'heroku',
  name: 'Heroku',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  revoke: 'https://dashboard.heroku.com/account/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Heroku API key',
      keywords: ['hrku-'],
      pattern:
        /(?<![A-Za-z0-9_])HRKU-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|AA[A-Za-z0-9_-]{58})(?![A-Za-z0-9_-])/,
      positive: ['HEROKU_API_KEY=<<HRKU-{uuid}>>', 'heroku_token: "<<HRKU-AA{base64url:58}>>"'],
      negative: ['HEROKU_API_KEY=HRKU-{hex:32}', 'HEROKU_API_KEY=HRKU-AA{alnum:50}'],
    },
    {
      id: 'api-key-old',
      description: 'Heroku API key',
      near: ['heroku'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['ENV HEROKU_API_KEY <<{uuid}>>', '  - name: HEROKU_API_KEY\n    value: "<<{uuid}>>"'],
      negative: [
        'HEROKU_API_KEY={hex:31}',
        'heroku-1.0.tgz sha256 {hex:64}',
        'HEROKU_API_KEY=your_api_key_old_here',
      ],
    },
  ],
} satisfies Provider;
