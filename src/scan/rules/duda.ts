import type { Provider } from '../rule.ts';

export default {
  id: 'duda',
  name: 'Duda',
  docs: 'https://developer.duda.co/docs/authorization',
  revoke: 'https://my.duda.co, "API access"',
  rules: [
    {
      id: 'api-password',
      description: 'Duda API password',
      near: ['duda'],
      value: /[0-9A-Za-z]{12}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e DUDA_API_PASSWORD=<<{alnum:12}>> app',
        "'duda' => ['api_password' => '<<{alnum:12}>>'],",
        'duda.api.password=<<{alnum:12}>>',
      ],
      negative: [
        'DUDA_API_PASSWORD={alnum:11}',
        'DUDA_API_PASSWORD={alnum:13}',
        'DUDA_API_PASSWORD=${DUDA_API_PASSWORD}',
      ],
    },
  ],
} satisfies Provider;
