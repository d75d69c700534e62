import type { Provider } from '../rule.ts';

export default {
  id: 'glitterly',
  name: 'Glitterly',
  docs: 'https://developers.glitterly.app',
  revoke: 'glitterly.app, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Glitterly API key',
      near: ['glitterly'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'os.environ["GLITTERLY_API_KEY"] = "<<{uuid}>>"',
        'client = Glitterly(api_key="<<{uuid}>>")',
        'export GLITTERLY_API_KEY="<<{uuid}>>"',
      ],
      negative: ['GLITTERLY_API_KEY=${GLITTERLY_API_KEY}'],
    },
  ],
} satisfies Provider;
