import type { Provider } from '../rule.ts';

export default {
  id: 'datocms',
  name: 'DatoCMS',
  docs: 'https://www.datocms.com/docs/content-delivery-api/authentication',
  revoke: 'datocms.com, the project\'s "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'DatoCMS API token',
      near: ['datocms'],
      value: /[0-9a-f]{30}/,
      check: 'letters-and-digits',
      positive: [
        '{"datocms": {"api_token": "<<{hex:30}>>"}}',
        'datocms_api_token: <<{hex:30}>>',
        '<add key="DatocmsApiToken" value="<<{hex:30}>>" />',
      ],
      negative: [
        'DATOCMS_API_TOKEN={hex:29}',
        'DATOCMS_API_TOKEN={hex:31}',
        'DATOCMS_API_TOKEN=<your-api-token>',
      ],
    },
  ],
} satisfies Provider;
