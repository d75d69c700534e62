import type { Provider } from '../rule.ts';

export default {
  id: 'float',
  name: 'Float',
  docs: 'https://developer.float.com',
  revoke: 'https://app.float.com, "Account settings", "Integrations"',
  rules: [
    {
      id: 'api-token',
      description: 'Float API token',
      near: ['floatapi', 'floatcom', 'floattoken', 'floataccess', 'floatkey', 'floatapp'],
      value: /[0-9A-Za-z._+=-]{59,60}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String FLOAT_APP_API_TOKEN = "<<{alnum:16}.{alnum:42}>>";',
        '{"float_app": {"api_token": "<<{alnum:16}.{alnum:42}>>"}}',
        'float_app_api_token: <<{alnum:16}.{alnum:42}>>',
      ],
      negative: ['FLOAT_APP_API_TOKEN=your_api_token_here', 'FLOAT_APP_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
