import type { Provider } from '../rule.ts';

export default {
  id: 'openfigi',
  name: 'OpenFIGI',
  docs: 'https://www.openfigi.com/api/documentation',
  revoke: 'https://www.openfigi.com/user/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'OpenFIGI API key',
      near: ['openfigi'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'client = Openfigi(api_key="<<{uuid}>>")',
        'curl https://api.openfigi.com/v1/me -H "Authorization: Bearer <<{uuid}>>"',
      ],
      negative: [
        'OPENFIGI_API_KEY={hex:31}',
        'openfigi_workspace_id: {uuid}',
        'OPENFIGI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
