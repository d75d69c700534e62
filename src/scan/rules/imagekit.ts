import type { Provider } from '../rule.ts';

export default {
  id: 'imagekit',
  name: 'ImageKit',
  docs: 'https://imagekit.io/docs/api-keys',
  revoke: 'https://imagekit.io/dashboard/developer/api-keys',
  rules: [
    {
      id: 'private-key',
      description: 'ImageKit private key',
      near: ['imagekit'],
      value: /(?:private_[0-9A-Za-z+/]{27}=|[0-9A-Za-z_=]{36})/,
      positive: [
        'IMAGEKIT_PRIVATE_KEY=<<private_{alnum:27}=>>',
        'curl https://api.imagekit.io/ -H "Authorization: Bearer <<private_{alnum:27}=>>"',
        'imagekitPrivateKey := "<<private_{alnum:27}=>>"',
      ],
      negative: ['IMAGEKIT_PRIVATE_KEY=your_private_key_here', 'IMAGEKIT_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
