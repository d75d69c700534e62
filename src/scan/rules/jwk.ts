import type { Provider } from '../rule.ts';

export default {
  id: 'jwk',
  name: 'JSON Web Key',
  docs: 'https://www.rfc-editor.org/rfc/rfc7517',
  revoke: 'Take the public key out of the key set, and replace the key',
  rules: [
    {
      id: 'private-key',
      description: 'Private JSON Web Key',
      keywords: ['kty"', "kty'", 'kty:', 'kty\\"'],
      format: 'jwk',
      positive: [
        '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"<<{base64url:43}>>"}',
        '{"d": "<<{base64url:43}>>", "kty": "OKP", "crv": "Ed25519", "x": "{base64url:43}"}',
        '{\n  "kty": "RSA",\n  "n": "{base64url:342}",\n  "e": "AQAB",\n  "d": "<<{base64url:342}>>",\n  "p": "{base64url:171}"\n}',
        '{"kty":"oct","alg":"HS256","k":"<<{base64url:43}>>"}',
        'JWK="{\\"kty\\":\\"oct\\",\\"k\\":\\"<<{base64url:43}>>\\"}"',
        "const key = { kty: 'EC', crv: 'P-256', d: '<<{base64url:43}>>' };",
      ],
      negative: [
        '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}"}',
        '{"kty":"RSA","n":"{base64url:342}","e":"AQAB","kid":"{base64url:43}"}',
        '{"kty":"oct","alg":"HS256"}, {"k":"{base64url:43}"}',
        '{"kty":"EC","d":"..."}',
      ],
    },
  ],
} satisfies Provider;
