import type { Provider } from '../rule.ts';

export default {
  id: 'documo',
  name: 'Documo',
  docs: 'https://docs.documo.com',
  revoke: 'https://app.documo.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Documo API key',
      near: ['documo'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        '<add key="DocumoApiKey" value="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>" />',
        '# Documo API key: <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        "const documoApiKey = '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>';",
      ],
      negative: ['DOCUMO_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
