import type { Provider } from '../rule.ts';

export default {
  id: 'guardian',
  name: 'The Guardian',
  docs: 'https://open-platform.theguardian.com/documentation/',
  revoke: 'https://bonobo.capi.gutools.co.uk/register/developer, by mail',
  rules: [
    {
      id: 'api-key',
      description: 'The Guardian API key',
      near: ['guardianapi', 'theguardian', 'guardianopenplatform', 'guardiankey'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<add key="GuardianApiKey" value="<<{uuid}>>" />',
        '# The Guardian API key: <<{uuid}>>',
        "const guardianApiKey = '<<{uuid}>>';",
      ],
      negative: ['GUARDIAN_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
