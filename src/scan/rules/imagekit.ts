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
        'export IMAGEKIT_PRIVATE_KEY="<<private_{alnum:27}=>>"',
        "process.env.IMAGEKIT_PRIVATE_KEY || '<<private_{alnum:27}=>>'",
        'variable "imagekit_private_key" {\n  default = "<<private_{alnum:27}=>>"\n}',
      ],
      negative: ['IMAGEKIT_PRIVATE_KEY=${IMAGEKIT_PRIVATE_KEY}', 'IMAGEKIT_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
