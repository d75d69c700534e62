import type { Provider } from '../rule.ts';

export default {
  id: 'honeybadger',
  name: 'Honeybadger',
  docs: 'https://docs.honeybadger.io/api/',
  revoke: 'https://app.honeybadger.io, project settings',
  rules: [
    {
      id: 'api-key',
      description: 'Honeybadger API key',
      near: ['honeybadger', 'hbapi'],
      value: /(?:hb[pd]_)?[0-9A-Za-z]{20,38}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["HONEYBADGER_API_KEY"] = "<<hbp_{alnum:36}>>"',
        'client = Honeybadger(api_key="<<hbp_{alnum:36}>>")',
        'export HONEYBADGER_API_KEY="<<hbp_{alnum:36}>>"',
      ],
      negative: ['HONEYBADGER_API_KEY=<your-api-key>', 'HONEYBADGER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
