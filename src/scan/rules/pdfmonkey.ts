import type { Provider } from '../rule.ts';

export default {
  id: 'pdfmonkey',
  name: 'PDFMonkey',
  docs: 'https://docs.pdfmonkey.io/references/api/authentication',
  revoke: 'https://dashboard.pdfmonkey.io/account',
  rules: [
    {
      id: 'secret-key',
      description: 'PDFMonkey secret key',
      near: ['pdfmonkey'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="pdfmonkey_secret_key"><<{base64url:20}>></string>',
        'val pdfmonkeySecretKey = "<<{base64url:20}>>"',
      ],
      negative: [
        'PDFMONKEY_SECRET_KEY={base64url:19}',
        'pdfmonkeyClient.getStatusOfRequest(requestOptions)',
        'const pdfmonkeySecretKey = process.env.PDFMONKEY_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
