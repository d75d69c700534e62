import type { Provider } from '../rule.ts';

export default {
  id: 'docusign',
  name: 'DocuSign',
  docs: 'https://developers.docusign.com/platform/auth/',
  revoke: 'https://admindemo.docusign.com, "Apps and keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'DocuSign secret key',
      near: ['docusign'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'tool --docusign-secret-key <<{uuid}>>',
        '<docusignSecretKey><<{uuid}>></docusignSecretKey>',
        '[docusign]\nsecret_key = <<{uuid}>>',
      ],
      negative: ['DOCUSIGN_SECRET_KEY=your_secret_key_here'],
    },
  ],
} satisfies Provider;
