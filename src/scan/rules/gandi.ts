import type { Provider } from '../rule.ts';

export default {
  id: 'gandi',
  name: 'Gandi',
  docs: 'https://api.gandi.net/docs/authentication/',
  revoke: 'https://admin.gandi.net, "Personal access tokens"',
  rules: [
    {
      id: 'api-key',
      description: 'Gandi API key',
      near: ['gandi'],
      value: /(?:[0-9A-Za-z]{24}|[0-9a-f]{40})/,
      check: 'digits-or-mixed-case',
      positive: [
        'gandi:\n  api_key: "<<{alnum:24}>>"',
        'os.environ["GANDI_API_KEY"] = "<<{alnum:24}>>"',
        'client = Gandi(api_key="<<{alnum:24}>>")',
      ],
      negative: ['gandiApiKey: process.env.GANDI_API_KEY', 'GANDI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
