import type { Provider } from '../rule.ts';

export default {
  id: 'commercetools',
  name: 'commercetools',
  docs: 'https://docs.commercetools.com/api/authorization',
  revoke: 'https://mc.europe-west1.gcp.commercetools.com, "Developer settings"',
  rules: [
    {
      id: 'client-secret',
      description: 'commercetools client secret',
      near: ['commercetools', 'ctpclient'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<commercetoolsClientSecret><<{base64url:32}>></commercetoolsClientSecret>',
        '[commercetools]\nclient_secret = <<{base64url:32}>>',
        "Commercetools.client_secret = '<<{base64url:32}>>'",
      ],
      negative: [
        'COMMERCETOOLS_CLIENT_SECRET={base64url:31}',
        'COMMERCETOOLS_CLIENT_SECRET={base64url:33}',
        'md5 of commercetools-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
