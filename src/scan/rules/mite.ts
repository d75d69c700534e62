import type { Provider } from '../rule.ts';

export default {
  id: 'mite',
  name: 'mite',
  docs: 'https://mite.de/en/api/',
  revoke: 'https://mite.de, "My account", "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'mite API key',
      near: ['mite'],
      value: /[a-z0-9]{15,16}/,
      check: 'letters-and-digits',
      positive: ['mite.api_key = "<<{lowernum:15}>>"', "define('MITE_API_KEY', '<<{lowernum:15}>>');"],
      negative: [
        'MITE_API_KEY={lowernum:14}',
        'miteClient.getStatusOfRequest(requestOptions)',
        'const miteApiKey = process.env.MITE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
