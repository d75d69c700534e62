import type { Provider } from '../rule.ts';

export default {
  id: 'deepinfra',
  name: 'DeepInfra',
  docs: 'https://deepinfra.com/docs/deep_infra_api',
  revoke: 'https://deepinfra.com/dash/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'DeepInfra API key',
      near: ['deepinfra'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'DEEPINFRA_API_KEY=<<{alnum:32}>>',
        'curl https://api.deepinfra.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
        'deepinfraApiKey := "<<{alnum:32}>>"',
      ],
      negative: [
        '"deepinfraApiKey": "{alnum:31}"',
        'DEEPINFRA_API_KEY={alnum:33}',
        'md5 of deepinfra-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
