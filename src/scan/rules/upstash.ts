import type { Provider } from '../rule.ts';

export default {
  id: 'upstash',
  name: 'Upstash',
  docs: 'https://upstash.com/docs/redis/features/restapi',
  revoke: 'https://console.upstash.com',
  rules: [
    {
      id: 'api-token',
      description: 'Upstash API token',
      near: ['upstash'],
      value: /[A-Za-z0-9+/]{58}==/,
      check: 'letters-and-digits',
      positive: ['upstash.api.token=<<{base64:58}==>>', "'upstash' => ['api_token' => '<<{base64:58}==>>'],"],
      negative: [
        'UPSTASH_API_TOKEN={base64:57}==',
        '"upstash": "^2.1.0"',
        'upstash_api_token: "{{ upstash_api_token }}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Upstash API key',
      near: ['upstash'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'curl https://api.upstash.com/v1/me -H "Authorization: Bearer <<{uuid}>>"',
        'https://api.upstash.com/v1/check?api_key=<<{uuid}>>&format=json',
      ],
      negative: [
        'UPSTASH_API_KEY={hex:31}',
        'upstash_workspace_id: {uuid}',
        'upstash_api_key: "{{ upstash_api_key }}"',
      ],
    },
    {
      id: 'password',
      description: 'Upstash password',
      near: ['upstash'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.upstash.com/v1/check?password=<<{hex:32}>>&format=json',
        'upstash.password=<<{hex:32}>>',
      ],
      negative: [
        'UPSTASH_PASSWORD={hex:31}',
        'upstash.min.js?v={hex:32}',
        'upstash_password: "{{ upstash_password }}"',
      ],
    },
  ],
} satisfies Provider;
