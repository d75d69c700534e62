import type { Provider } from '../rule.ts';

export default {
  id: 'jwt',
  name: 'JSON Web Token',
  docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  revoke: 'Revoke it where it was issued; a token that cannot be revoked is valid until it expires',
  rules: [
    {
      id: 'token',
      description: 'JSON Web Token',
      keywords: ['eyj'],
      format: 'jwt',
      positive: [
        'TOKEN=<<eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEifQ.{base64url:43}>>',
        'Authorization: Bearer <<eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpbnRlcm5hbCJ9.{base64url:342}>>',
        '{"jwt": "<<eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.{base64url:86}>>"}',
      ],
      negative: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.{base64url:43}',
        'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyLTEifQ.',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEifQ',
        'eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJ1c2VyLTEifQ.{base64url:43}',
        'eyJ{base64url:40}.eyJ{base64url:40}.{base64url:43}',
      ],
    },
  ],
} satisfies Provider;
