import type { Provider } from '../rule.ts';

export default {
  id: 'clickatell',
  name: 'Clickatell',
  docs: 'https://docs.clickatell.com',
  revoke: 'https://portal.clickatell.com',
  rules: [
    {
      id: 'api-key',
      description: 'Clickatell API key',
      near: ['clickatell'],
      value: /[0-9A-Za-z_=-]{24}/,
      positive: [
        'clickatellApiKey := "<<{alnum:22}==>>"',
        '"clickatellApiKey": "<<{alnum:22}==>>"',
        'private static final String CLICKATELL_API_KEY = "<<{alnum:22}==>>";',
      ],
      negative: ['CLICKATELL_API_KEY=your_api_key_here', 'CLICKATELL_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
