import type { Provider } from '../rule.ts';

export default {
  id: 'userflow',
  name: 'Userflow',
  docs: 'https://userflow.com/docs/api',
  revoke: 'https://userflow.com/app, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Userflow API key',
      near: ['userflow'],
      value: /ct_[a-z0-9]{26}/,
      check: 'letters-and-digits',
      positive: [
        'client = Userflow(api_key="<<ct_{lowernum:26}>>")',
        'curl https://api.userflow.com/v1/me -H "Authorization: Bearer <<ct_{lowernum:26}>>"',
      ],
      negative: [
        'USERFLOW_API_KEY=ct_{lowernum:25}',
        'userflowClient.getStatusOfRequest(requestOptions)',
        'const userflowApiKey = process.env.USERFLOW_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
