import type { Provider } from '../rule.ts';

export default {
  id: 'klaviyo',
  name: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
  revoke: 'https://www.klaviyo.com/settings/account/api-keys',
  rules: [
    {
      id: 'private-key',
      description: 'Klaviyo private API key',
      keywords: [
        'pk_0',
        'pk_1',
        'pk_2',
        'pk_3',
        'pk_4',
        'pk_5',
        'pk_6',
        'pk_7',
        'pk_8',
        'pk_9',
        'pk_a',
        'pk_b',
        'pk_c',
        'pk_d',
        'pk_e',
        'pk_f',
      ],
      pattern: /(?<![A-Za-z0-9_])pk_[0-9a-f]{34}(?![A-Za-z0-9_])/,
      positive: ['"klaviyoPrivateKey": "<<pk_{hex:34}>>",', 'ENV KLAVIYO_PRIVATE_KEY <<pk_{hex:34}>>'],
      negative: [
        'export KLAVIYO_PRIVATE_KEY="pk_{hex:33}"',
        '"klaviyoPrivateKey": "pk_{hex:35}",',
        'KLAVIYO_PRIVATE_KEY=pk_your-key-goes-here',
      ],
    },
    {
      id: 'private-key-named',
      description: 'Klaviyo private API key',
      near: ['klaviyo'],
      value: /pk_[A-Za-z0-9]{34}/,
      check: 'mixed-case-and-digits',
      positive: [
        'KLAVIYO_API_KEY=<<pk_{alnum:31}k7Q>>',
        'client = Client(klaviyo_api_key="<<pk_{alnum:31}k7Q>>")',
      ],
      negative: [
        'KLAVIYO_API_KEY=pk_{alnum:30}k7Q',
        'klaviyo-1.0.tgz sha256 {hex:64}',
        'KLAVIYO_API_KEY=your_private_key_named_here',
      ],
    },
  ],
} satisfies Provider;
