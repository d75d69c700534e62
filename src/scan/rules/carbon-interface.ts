import type { Provider } from '../rule.ts';

export default {
  id: 'carbon-interface',
  name: 'Carbon Interface',
  docs: 'https://docs.carboninterface.com',
  revoke: 'https://www.carboninterface.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Carbon Interface API key',
      near: ['carboninterface'],
      value: /[0-9A-Za-z]{20,22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'carbonInterfaceApiKey := "<<{alnum:20}>>"',
        '"carbonInterfaceApiKey": "<<{alnum:20}>>"',
        'private static final String CARBON_INTERFACE_API_KEY = "<<{alnum:20}>>";',
      ],
      negative: [
        '"carbonInterfaceApiKey": "{alnum:19}"',
        'CARBON_INTERFACE_API_KEY={alnum:23}',
        'CARBON_INTERFACE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
