import type { Provider } from '../rule.ts';

export default {
  id: 'amberdata',
  name: 'Amberdata',
  docs: 'https://docs.amberdata.io',
  revoke: 'https://www.amberdata.io/user/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Amberdata API key',
      near: ['amberdata'],
      value: /(?:UAK[0-9a-f]{30,34}|BAK[0-9a-f]{30,34})/,
      positive: [
        'docker run -e AMBERDATA_API_KEY=<<UAK{hex:32}>> app',
        "'amberdata' => ['api_key' => '<<UAK{hex:32}>>'],",
        'amberdata.api.key=<<UAK{hex:32}>>',
      ],
      negative: ['AMBERDATA_API_KEY=<your-api-key>', 'AMBERDATA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
