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
        'export SCREENSHOTONE_SECRET_KEY="<<{base64url:14}>>"',
        'screenshotone:\n  secret_key: <<{base64url:14}>>',
      ],
      negative: [
        'SCREENSHOTONE_SECRET_KEY={base64url:13}',
        '"screenshotone": "^2.1.0"',
        'screenshotone_secret_key: "{{ screenshotone_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
