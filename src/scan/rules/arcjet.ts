import type { Provider } from '../rule.ts';

export default {
  id: 'arcjet',
  name: 'Arcjet',
  docs: 'https://docs.arcjet.com/environment',
  revoke: 'https://app.arcjet.com',
  rules: [
    {
      id: 'site-key',
      description: 'Arcjet site key',
      keywords: ['ajkey_'],
      pattern: /(?<![A-Za-z0-9_])ajkey_[A-Za-z0-9]{26,30}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'arcjet_key: <<ajkey_{alnum:24}k7>>',
        '<add key="ARCJET_KEY" value="<<ajkey_{alnum:24}k7>>" />',
      ],
      negative: [
        'arcjet_key: ajkey_{alnum:23}k7',
        'client = Client(arcjet_key="ajkey_{alnum:29}k7")',
        'ARCJET_KEY=ajkey_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
