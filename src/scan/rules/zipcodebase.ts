import type { Provider } from '../rule.ts';

export default {
  id: 'zipcodebase',
  name: 'Zipcodebase',
  docs: 'https://app.zipcodebase.com/documentation',
  revoke: 'https://app.zipcodebase.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Zipcodebase API key',
      near: ['zipcodebase'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['process.env.ZIPCODEBASE_API_KEY = "<<{uuid}>>";', "$zipcodebase_api_key = '<<{uuid}>>';"],
      negative: [
        'ZIPCODEBASE_API_KEY={hex:31}',
        'zipcodebase_workspace_id: {uuid}',
        'zipcodebase_api_key: "{{ zipcodebase_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
