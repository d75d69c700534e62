import type { Provider } from '../rule.ts';

export default {
  id: 'kustomer',
  name: 'Kustomer',
  docs: 'https://developer.kustomer.com/kustomer-api-docs/reference/introduction',
  revoke: 'kustomer.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Kustomer API key',
      near: ['kustomer'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        '<add key="KustomerApiKey" value="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>" />',
        '# Kustomer API key: <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        "const kustomerApiKey = '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>';",
      ],
      negative: ['KUSTOMER_API_KEY=${KUSTOMER_API_KEY}'],
    },
  ],
} satisfies Provider;
