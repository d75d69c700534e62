import type { Provider } from '../rule.ts';

export default {
  id: 'ipregistry',
  name: 'Ipregistry',
  docs: 'https://ipregistry.co/docs/authentication',
  revoke: 'https://dashboard.ipregistry.co/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Ipregistry API key',
      near: ['ipregistry'],
      value: /(?:ira_)?[0-9A-Za-z]{14,32}/,
      check: 'letters-and-digits',
      positive: [
        '- name: IPREGISTRY_API_KEY\n  value: "<<ira_{alnum:28}>>"',
        'ipregistry:\n  api_key: "<<ira_{alnum:28}>>"',
        'os.environ["IPREGISTRY_API_KEY"] = "<<ira_{alnum:28}>>"',
      ],
      negative: ['IPREGISTRY_API_KEY=${IPREGISTRY_API_KEY}', 'IPREGISTRY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
