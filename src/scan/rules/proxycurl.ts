import type { Provider } from '../rule.ts';

export default {
  id: 'proxycurl',
  name: 'Proxycurl',
  docs: 'https://nubela.co/proxycurl/docs',
  revoke: 'https://nubela.co/proxycurl/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Proxycurl API key',
      near: ['proxycurl', 'nubela'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'proxycurl' => ['api_key' => '<<{base64url:22}>>'],",
        'os.Setenv("PROXYCURL_API_KEY", "<<{base64url:22}>>")',
      ],
      negative: [
        'PROXYCURL_API_KEY={base64url:21}',
        'proxycurlClient.getStatusOfRequest(requestOptions)',
        'const proxycurlApiKey = process.env.PROXYCURL_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
