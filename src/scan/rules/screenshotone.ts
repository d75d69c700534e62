import type { Provider } from '../rule.ts';

export default {
  id: 'screenshotone',
  name: 'ScreenshotOne',
  docs: 'https://screenshotone.com/docs/getting-started/',
  revoke: 'https://dash.screenshotone.com/access',
  rules: [
    {
      id: 'secret-key',
      description: 'ScreenshotOne secret key',
      near: ['screenshotone'],
      value: /[A-Za-z0-9_-]{14,22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Screenshotone(secret_key="<<{base64url:14}>>")',
        'curl https://api.screenshotone.com/v1/me -H "Authorization: Bearer <<{base64url:14}>>"',
      ],
      negative: [
        'SCREENSHOTONE_SECRET_KEY={base64url:13}',
        "import { createScreenshotoneClient } from 'screenshotone';",
        'SCREENSHOTONE_SECRET_KEY=your_screenshotone_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
