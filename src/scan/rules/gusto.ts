import type { Provider } from '../rule.ts';

export default {
  id: 'gusto',
  name: 'Gusto',
  docs: 'https://docs.gusto.com/embedded-payroll/docs/authentication',
  revoke: 'https://dev.gusto.com/organizations',
  rules: [
    {
      id: 'client-secret',
      description: 'Gusto client secret',
      near: ['gusto'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="GustoClientSecret" value="<<{base64url:43}>>" />',
        '# Gusto client secret: <<{base64url:43}>>',
        "const gustoClientSecret = '<<{base64url:43}>>';",
      ],
      negative: [
        'GUSTO_CLIENT_SECRET={base64url:42}',
        'gusto_client_secret: {base64url:44}',
        'GUSTO_CLIENT_SECRET=<your-client-secret>',
      ],
    },
  ],
} satisfies Provider;
