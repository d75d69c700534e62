import type { Provider } from '../rule.ts';

export default {
  id: 'gocanvas',
  name: 'GoCanvas',
  docs: 'https://www.gocanvas.com/content/api',
  revoke: 'gocanvas.com, "Account", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'GoCanvas API token',
      near: ['gocanvas'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        'gocanvasApiToken := "<<{base64:43}=>>"',
        '"gocanvasApiToken": "<<{base64:43}=>>"',
        'private static final String GOCANVAS_API_TOKEN = "<<{base64:43}=>>";',
      ],
      negative: ['gocanvasApiToken: process.env.GOCANVAS_API_TOKEN', 'GOCANVAS_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
