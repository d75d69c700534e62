import type { Provider } from '../rule.ts';

export default {
  id: 'ramp',
  name: 'Ramp',
  docs: 'https://docs.ramp.com/developer-api/v1/authorization',
  revoke: 'https://app.ramp.com/settings/ramp-developer',
  rules: [
    {
      id: 'client-secret',
      description: 'Ramp client secret',
      keywords: ['ramp_sec_'],
      pattern: /(?<![A-Za-z0-9_])ramp_sec_[A-Za-z0-9]{48}(?![A-Za-z0-9_-])/,
      positive: [
        'ramp.client.secret=<<ramp_sec_{alnum:48}>>',
        "'ramp' => ['client_secret' => '<<ramp_sec_{alnum:48}>>'],",
      ],
      negative: [
        'RAMP_CLIENT_SECRET=ramp_sec_{alnum:47}',
        'rampClient.getStatusOfRequest(requestOptions)',
        'RAMP_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
