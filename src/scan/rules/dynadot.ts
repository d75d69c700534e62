import type { Provider } from '../rule.ts';

export default {
  id: 'dynadot',
  name: 'Dynadot',
  docs: 'https://www.dynadot.com/domain/api-document',
  revoke: 'https://www.dynadot.com/account/domain/setting/api.html',
  rules: [
    {
      id: 'api-key',
      description: 'Dynadot API key',
      near: ['dynadot'],
      value: /[0-9A-Za-z]{34,35}/,
      check: 'letters-and-digits',
      positive: [
        'dynadot:\n  api_key: "<<{alnum:34}>>"',
        'os.environ["DYNADOT_API_KEY"] = "<<{alnum:34}>>"',
        'client = Dynadot(api_key="<<{alnum:34}>>")',
      ],
      negative: ['DYNADOT_API_KEY=your_api_key_here', 'DYNADOT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
