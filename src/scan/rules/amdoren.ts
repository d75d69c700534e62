import type { Provider } from '../rule.ts';

export default {
  id: 'amdoren',
  name: 'Amdoren',
  docs: 'https://www.amdoren.com/currency-api/',
  revoke: "amdoren.com, the account's page",
  rules: [
    {
      id: 'api-key',
      description: 'Amdoren API key',
      near: ['amdoren'],
      value: /[0-9A-Za-z]{30,40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Amdoren(api_key="<<{alnum:30}>>")',
        'export AMDOREN_API_KEY="<<{alnum:30}>>"',
        "process.env.AMDOREN_API_KEY || '<<{alnum:30}>>'",
      ],
      negative: [
        '"amdorenApiKey": "{alnum:29}"',
        'AMDOREN_API_KEY={alnum:41}',
        'AMDOREN_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
