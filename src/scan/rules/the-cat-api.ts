import type { Provider } from '../rule.ts';

export default {
  id: 'the-cat-api',
  name: 'The Cat API',
  docs: 'https://docs.thecatapi.com/authentication',
  revoke: 'https://thecatapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'The Cat API API key',
      near: ['thecatapi', 'thedogapi', 'catapi'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|live_[A-Za-z0-9]{64}/,
      positive: [
        '# The Cat API API key: <<{uuid}>>',
        'requests.get(url, headers={"X-TheCatApi-Api-Key": "<<live_{alnum:64}>>"})',
      ],
      negative: [
        'THE_CAT_API_API_KEY={hex:31}',
        'the_cat_api_workspace_id: {uuid}',
        'const theCatApiApiKey = process.env.THE_CAT_API_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
