import type { Provider } from '../rule.ts';

export default {
  id: 'form-io',
  name: 'Form.io',
  docs: 'https://help.form.io/developers/auth',
  revoke: 'https://portal.form.io, project settings',
  rules: [
    {
      id: 'access-token',
      description: 'Form.io access token',
      near: ['formio'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        "'formio' => ['access_token' => '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'],",
        'formio.access.token=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        'tool --formio-access-token <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['FORMIO_ACCESS_TOKEN=your_access_token_here'],
    },
  ],
} satisfies Provider;
