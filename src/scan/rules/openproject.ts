import type { Provider } from '../rule.ts';

export default {
  id: 'openproject',
  name: 'OpenProject',
  docs: 'https://www.openproject.org/docs/api/introduction/',
  revoke: '"My account", "Access tokens" of your OpenProject',
  rules: [
    {
      id: 'api-token',
      description: 'OpenProject API token',
      near: ['openproject'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("OPENPROJECT_API_TOKEN", "<<{hex:64}>>")',
        '[openproject]\napi_token = "<<{hex:64}>>"',
      ],
      negative: [
        'OPENPROJECT_API_TOKEN={hex:63}',
        'openproject-2.1.0.tgz sha256:{hex:64}',
        'const openprojectApiToken = process.env.OPENPROJECT_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
