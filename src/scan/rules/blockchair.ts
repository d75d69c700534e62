import type { Provider } from '../rule.ts';

export default {
  id: 'blockchair',
  name: 'Blockchair',
  docs: 'https://blockchair.com/api/docs',
  revoke: "blockchair.com, the account's API page",
  rules: [
    {
      id: 'api-key',
      description: 'Blockchair API key',
      near: ['blockchair'],
      value: /[A-Z]_{1,4}[0-9A-Za-z]{24,40}/,
      positive: [
        'blockchair:\n  api_key: "<<A___{alnum:32}>>"',
        'os.environ["BLOCKCHAIR_API_KEY"] = "<<A___{alnum:32}>>"',
        'client = Blockchair(api_key="<<A___{alnum:32}>>")',
      ],
      negative: ['blockchairApiKey: process.env.BLOCKCHAIR_API_KEY', 'BLOCKCHAIR_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
