import type { Provider } from '../rule.ts';

export default {
  id: 'rownd',
  name: 'Rownd',
  docs: 'https://docs.rownd.io',
  revoke: 'https://app.rownd.io, "Settings", "App keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Rownd API secret',
      near: ['rownd'],
      value: /[a-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.ROWND_API_SECRET = "<<{lowernum:48}>>";',
        "$rownd_api_secret = '<<{lowernum:48}>>';",
      ],
      negative: [
        'ROWND_API_SECRET={lowernum:49}',
        "import { createRowndClient } from 'rownd';",
        'ROWND_API_SECRET=your_rownd_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
