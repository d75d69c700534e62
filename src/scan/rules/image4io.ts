import type { Provider } from '../rule.ts';

export default {
  id: 'image4io',
  name: 'image4.io',
  docs: 'https://image4.io/documentation',
  revoke: 'https://console.image4.io',
  rules: [
    {
      id: 'api-secret',
      description: 'image4.io API secret',
      near: ['image4io', 'image4api', 'image4secret'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        '- name: IMAGE4IO_API_SECRET\n  value: "<<{base64:43}=>>"',
        'image4io:\n  api_secret: "<<{base64:43}=>>"',
        'os.environ["IMAGE4IO_API_SECRET"] = "<<{base64:43}=>>"',
      ],
      negative: ['IMAGE4IO_API_SECRET=<your-api-secret>', 'IMAGE4IO_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
