import type { Provider } from '../rule.ts';

export default {
  id: 'loqate',
  name: 'Loqate',
  docs: 'https://docs.loqate.com',
  revoke: 'https://account.loqate.com',
  rules: [
    {
      id: 'api-key',
      description: 'Loqate API key',
      near: ['loqate', 'pcapredict'],
      value: /[A-Z]{2}[0-9]{2}-[A-Z]{2}[0-9]{2}-[A-Z]{2}[0-9]{2}-[A-Z]{2}[0-9]{2}/,
      positive: [
        'client = Loqate(api_key="<<{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}>>")',
        'export LOQATE_API_KEY="<<{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}>>"',
        "process.env.LOQATE_API_KEY || '<<{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}-{upper:2}{digits:2}>>'",
      ],
      negative: ['LOQATE_API_KEY=your_api_key_here', 'LOQATE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
