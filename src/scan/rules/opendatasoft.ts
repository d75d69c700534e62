import type { Provider } from '../rule.ts';

export default {
  id: 'opendatasoft',
  name: 'Opendatasoft',
  docs: 'https://help.opendatasoft.com/apis/ods-explore-v2/#section/Authentication',
  revoke: '"My account", "API keys" of your portal',
  rules: [
    {
      id: 'api-key',
      description: 'Opendatasoft API key',
      near: ['opendatasoft'],
      value: /[0-9a-f]{56}/,
      check: 'letters-and-digits',
      positive: ['OPENDATASOFT_API_KEY=<<{hex:56}>>', '"opendatasoftApiKey": "<<{hex:56}>>"'],
      negative: [
        'OPENDATASOFT_API_KEY={hex:55}',
        'opendatasoftClient.getStatusOfRequest(requestOptions)',
        'OPENDATASOFT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
