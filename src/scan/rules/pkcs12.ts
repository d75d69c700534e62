import type { Provider } from '../rule.ts';

export default {
  id: 'pkcs12',
  name: 'PKCS#12',
  docs: 'https://www.rfc-editor.org/rfc/rfc7292',
  revoke: 'Revoke the certificate with its issuer, and make a new key',
  rules: [
    {
      id: 'open-file',
      description: 'PKCS#12 file with an empty password',
      keywords: ['ibazcc'],
      format: 'pkcs12',
      positive: ['P12_BASE64=<<{pkcs12:900}>>', 'p12: "<<{pkcs12:1200}>>"'],
      negative: ['MIIKEAIBAzCC{base64:1000}', 'MIIKEAIBAzCC{base64:40}'],
    },
  ],
} satisfies Provider;
