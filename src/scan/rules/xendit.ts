import type { Provider } from '../rule.ts';

export default {
  id: 'xendit',
  name: 'Xendit',
  docs: 'https://docs.xendit.co/docs/api-keys',
  revoke: 'https://dashboard.xendit.co/settings/developers',
  rules: [
    {
      id: 'secret-key',
      description: 'Xendit secret key',
      keywords: ['xnd_production_', 'xnd_development_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:xnd_production_[A-Za-z0-9]{48,64}|xnd_development_[A-Za-z0-9]{48,64})(?![A-Za-z0-9_-])/,
      positive: [
        '      - XENDIT_SECRET_KEY=<<xnd_production_{alnum:48}>>',
        'private const string XenditSecretKey = "<<xnd_development_{alnum:48}>>";',
      ],
      negative: [
        'XENDIT_SECRET_KEY=xnd_production_{alnum:47}',
        'xenditClient.getStatusOfRequest(requestOptions)',
        'XENDIT_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
