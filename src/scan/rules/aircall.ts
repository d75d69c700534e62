import type { Provider } from '../rule.ts';

export default {
  id: 'aircall',
  name: 'Aircall',
  docs: 'https://developer.aircall.io/api-references/#basic-auth-customers',
  revoke: 'https://dashboard.aircall.io, "Integrations", "API keys"',
  rules: [
    {
      id: 'api-token',
      description: 'Aircall API token',
      near: ['aircall'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["AIRCALL_API_TOKEN"] = "<<{hex:32}>>"',
        'client = Aircall(api_token="<<{hex:32}>>")',
        'export AIRCALL_API_TOKEN="<<{hex:32}>>"',
      ],
      negative: [
        'AIRCALL_API_TOKEN={hex:31}',
        'AIRCALL_API_TOKEN={hex:33}',
        'md5 of aircall-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
