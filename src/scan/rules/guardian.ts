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
      near: ['guardian', 'theguardian'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "define('GUARDIAN_API_KEY', '<<{uuid}>>');",
        'docker run -e GUARDIAN_API_KEY=<<{uuid}>> app',
        "'guardian' => ['api_key' => '<<{uuid}>>'],",
      ],
      negative: ['guardianApiKey: process.env.GUARDIAN_API_KEY'],
    },
  ],
} satisfies Provider;
