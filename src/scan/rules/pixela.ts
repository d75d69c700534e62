import type { Provider } from '../rule.ts';

export default {
  id: 'pixela',
  name: 'Pixela',
  docs: 'https://docs.pixe.la/entry/post-user',
  revoke: '"PUT /v1/users/NAME" with a new token',
  rules: [
    {
      id: 'api-token',
      description: 'Pixela API token',
      near: ['pixela'],
      value: /[A-Za-z0-9]{20,40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('PIXELA_API_TOKEN', '<<{alnum:20}>>');",
        '{ name: "PIXELA_API_TOKEN", value: "<<{alnum:20}>>" }',
      ],
      negative: [
        'PIXELA_API_TOKEN={alnum:19}',
        'pixelaClient.getStatusOfRequest(requestOptions)',
        'PIXELA_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
