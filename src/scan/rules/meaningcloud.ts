import type { Provider } from '../rule.ts';

export default {
  id: 'meaningcloud',
  name: 'MeaningCloud',
  docs: 'https://www.meaningcloud.com/developer',
  revoke: 'https://www.meaningcloud.com/developer/account/subscriptions',
  rules: [
    {
      id: 'api-key',
      description: 'MeaningCloud API key',
      near: ['meaningcloud'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export MEANINGCLOUD_API_KEY="<<{lowernum:32}>>"',
        'meaningcloud:\n  api_key: <<{lowernum:32}>>',
      ],
      negative: [
        'MEANINGCLOUD_API_KEY={lowernum:31}',
        '{hex:32}  meaningcloud-2.1.0.zip',
        'const meaningcloudApiKey = process.env.MEANINGCLOUD_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
