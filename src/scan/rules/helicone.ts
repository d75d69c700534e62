import type { Provider } from '../rule.ts';

export default {
  id: 'helicone',
  name: 'Helicone',
  docs: 'https://docs.helicone.ai',
  revoke: 'https://us.helicone.ai/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Helicone API key',
      near: ['helicone'],
      value: /(?:pk|sk)(?:-(?:eu|us))?-(?:helicone-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}/,
      positive: [
        "define('HELICONE_API_KEY', '<<sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}>>');",
        'docker run -e HELICONE_API_KEY=<<sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}>> app',
        "'helicone' => ['api_key' => '<<sk-helicone-{lowernum:7}-{lowernum:7}-{lowernum:7}-{lowernum:7}>>'],",
      ],
      negative: ['heliconeApiKey: process.env.HELICONE_API_KEY', 'HELICONE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
