import type { Provider } from '../rule.ts';

export default {
  id: 'cloudinary',
  name: 'Cloudinary',
  docs: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
  revoke: 'https://console.cloudinary.com/settings/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Cloudinary API secret',
      near: ['cloudinary'],
      value: /[0-9A-Za-z_-]{27}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"cloudinaryApiSecret": "<<{alnum:27}>>"',
        'private static final String CLOUDINARY_API_SECRET = "<<{alnum:27}>>";',
        '{"cloudinary": {"api_secret": "<<{alnum:27}>>"}}',
      ],
      negative: ['CLOUDINARY_API_SECRET=<your-api-secret>', 'CLOUDINARY_API_SECRET=changeme'],
    },
    {
      id: 'url',
      description: 'Cloudinary URL with its API secret',
      keywords: ['cloudinary://'],
      pattern: /cloudinary:\/\/[0-9]{12,18}:(?<secret>[0-9A-Za-z_-]{20,40})@/,
      positive: [
        'CLOUDINARY_URL=cloudinary://{digits:15}:<<{alnum:27}>>@demo',
        'cloudinary_url: "cloudinary://{digits:15}:<<{base64url:27}>>@images"',
      ],
      negative: [
        'CLOUDINARY_URL=cloudinary://API_KEY:API_SECRET@CLOUD_NAME',
        'cloudinary://{digits:15}:secret@demo',
      ],
    },
  ],
} satisfies Provider;
