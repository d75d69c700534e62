import type { Provider } from '../rule.ts';

export default {
  id: 'apitemplate',
  name: 'APITemplate.io',
  docs: 'https://docs.apitemplate.io/reference/api-reference.html',
  revoke: 'https://app.apitemplate.io, "API integration"',
  rules: [
    {
      id: 'api-key',
      description: 'APITemplate.io API key',
      near: ['apitemplate'],
      value: /[0-9A-Za-z]{39}/,
      check: 'digits-or-mixed-case',
      positive: [
        'apitemplate:\n  api_key: "<<{alnum:39}>>"',
        'os.environ["APITEMPLATE_API_KEY"] = "<<{alnum:39}>>"',
        'client = Apitemplate(api_key="<<{alnum:39}>>")',
      ],
      negative: [
        '"apitemplateApiKey": "{alnum:38}"',
        'APITEMPLATE_API_KEY={alnum:40}',
        'APITEMPLATE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
