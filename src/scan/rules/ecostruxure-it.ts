import type { Provider } from '../rule.ts';

export default {
  id: 'ecostruxure-it',
  name: 'EcoStruxure IT',
  docs: 'https://help.ecostruxureit.com',
  revoke: 'ecostruxureit.com, "API keys" of the organisation',
  rules: [
    {
      id: 'api-key',
      description: 'EcoStruxure IT API key',
      near: ['ecostruxure'],
      value: /AK1#?[0-9A-Za-z/]{50,55}/,
      positive: [
        '[ecostruxureit]\napi_key = <<AK1{alnum:52}>>',
        "Ecostruxureit.api_key = '<<AK1{alnum:52}>>'",
        'ECOSTRUXUREIT_API_KEY=<<AK1{alnum:52}>>',
      ],
      negative: ['ecostruxureitApiKey: process.env.ECOSTRUXUREIT_API_KEY', 'ECOSTRUXUREIT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
