import type { Provider } from '../rule.ts';

export default {
  id: 'integromat',
  name: 'Integromat',
  docs: 'https://support.make.com',
  revoke: 'https://www.make.com, profile, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Integromat API token',
      near: ['integromat'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'os.environ["INTEGROMAT_API_TOKEN"] = "<<{uuid}>>"',
        'client = Integromat(api_token="<<{uuid}>>")',
        'export INTEGROMAT_API_TOKEN="<<{uuid}>>"',
      ],
      negative: ['INTEGROMAT_API_TOKEN=${INTEGROMAT_API_TOKEN}'],
    },
  ],
} satisfies Provider;
