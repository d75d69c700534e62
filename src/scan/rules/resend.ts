import type { Provider } from '../rule.ts';

export default {
  id: 'resend',
  name: 'Resend',
  docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
  revoke: 'https://resend.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Resend API key',
      keywords: ['re_'],
      pattern: /(?<![A-Za-z0-9_])re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '"resendApiKey": "<<re_{alnum:8}_{alnum:24}>>",',
        'ENV RESEND_API_KEY <<re_{alnum:8}_{alnum:24}>>',
      ],
      negative: [
        'export RESEND_API_KEY="re_{alnum:8}_{alnum:23}"',
        '"resendApiKey": "re_{alnum:8}_{alnum:25}",',
        'RESEND_API_KEY=re_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
