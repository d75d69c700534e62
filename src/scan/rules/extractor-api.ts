import type { Provider } from '../rule.ts';

export default {
  id: 'extractor-api',
  name: 'ExtractorAPI',
  docs: 'https://extractorapi.com/documentation',
  revoke: 'https://extractorapi.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'ExtractorAPI API key',
      near: ['extractorapi'],
      value: /[0-9A-Za-z-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'extractorapi:\n  api_key: "<<{hex:40}>>"',
        'os.environ["EXTRACTORAPI_API_KEY"] = "<<{hex:40}>>"',
        'client = Extractorapi(api_key="<<{hex:40}>>")',
      ],
      negative: ['extractorapiApiKey: process.env.EXTRACTORAPI_API_KEY', 'EXTRACTORAPI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
