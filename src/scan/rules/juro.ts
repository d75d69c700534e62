import type { Provider } from '../rule.ts';

export default {
  id: 'juro',
  name: 'Juro',
  docs: 'https://api-docs.juro.com',
  revoke: 'https://app.juro.com, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Juro API key',
      near: ['juro'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'juro:\n  api_key: "<<{alnum:40}>>"',
        'os.environ["JURO_API_KEY"] = "<<{alnum:40}>>"',
        'client = Juro(api_key="<<{alnum:40}>>")',
      ],
      negative: [
        '"juroApiKey": "{alnum:39}"',
        'JURO_API_KEY={alnum:41}',
        'juro was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
