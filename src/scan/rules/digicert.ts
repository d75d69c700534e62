import type { Provider } from '../rule.ts';

export default {
  id: 'digicert',
  name: 'DigiCert',
  docs: 'https://dev.digicert.com/en/certcentral-apis/authentication.html',
  revoke: 'https://www.digicert.com/secure/automation/api-keys/',
  rules: [
    {
      id: 'api-key',
      description: 'DigiCert API key',
      near: ['digicert'],
      value: /[0-9A-Z]{66}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["DIGICERT_API_KEY"] = "<<{uppernum:66}>>"',
        'client = Digicert(api_key="<<{uppernum:66}>>")',
        'export DIGICERT_API_KEY="<<{uppernum:66}>>"',
      ],
      negative: ['DIGICERT_API_KEY=<your-api-key>', 'DIGICERT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
