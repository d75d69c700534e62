import type { Provider } from '../rule.ts';

export default {
  id: 'databox',
  name: 'Databox',
  docs: 'https://developers.databox.com',
  revoke: 'https://app.databox.com, "Data sources"',
  rules: [
    {
      id: 'api-token',
      description: 'Databox API token',
      near: ['databox'],
      value: /(?:pak_)?[0-9a-z]{21,32}/,
      check: 'letters-and-digits',
      positive: [
        'export DATABOX_API_TOKEN="<<{lowernum:21}>>"',
        "process.env.DATABOX_API_TOKEN || '<<{lowernum:21}>>'",
        'variable "databox_api_token" {\n  default = "<<{lowernum:21}>>"\n}',
      ],
      negative: ['DATABOX_API_TOKEN=${DATABOX_API_TOKEN}', 'DATABOX_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
