import type { Provider } from '../rule.ts';

export default {
  id: 'litmos',
  name: 'Litmos',
  docs: 'https://support.litmos.com/hc/en-us/articles/227734667',
  revoke: 'litmos.com, "My profile & settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Litmos API key',
      near: ['litmos'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '{"litmos": {"api_key": "<<{uuid}>>"}}',
        'litmos_api_key: <<{uuid}>>',
        '<add key="LitmosApiKey" value="<<{uuid}>>" />',
      ],
      negative: ['LITMOS_API_KEY=${LITMOS_API_KEY}'],
    },
  ],
} satisfies Provider;
