import type { Provider } from '../rule.ts';

export default {
  id: 'it-glue',
  name: 'IT Glue',
  docs: 'https://api.itglue.com/developer/',
  revoke: 'itglue.com, "Account", "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'IT Glue API key',
      keywords: ['itg.'],
      pattern: /(?<![A-Za-z0-9_])ITG\.[0-9a-f]{32}\.[0-9A-Za-z_-]{60,70}(?![A-Za-z0-9_])/,
      positive: [
        'it_glue_api_key: <<ITG.{hex:32}.{base64url:64}>>',
        '<add key="ItGlueApiKey" value="<<ITG.{hex:32}.{base64url:64}>>" />',
        '# IT Glue API key: <<ITG.{hex:32}.{base64url:64}>>',
      ],
      negative: ['itGlueApiKey: process.env.IT_GLUE_API_KEY', 'IT_GLUE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
