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
      positive: [
        '[upstash]\napi_token = "<<{base64:58}==>>"',
        '<add key="UpstashApiToken" value="<<{base64:58}==>>" />',
      ],
      negative: [
        'UPSTASH_API_TOKEN={base64:59}==',
        "import { createUpstashClient } from 'upstash';",
        'UPSTASH_API_TOKEN=your_upstash_api_token_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Upstash API key',
      near: ['upstash'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ["'upstash' => ['api_key' => '<<{uuid}>>'],", 'os.Setenv("UPSTASH_API_KEY", "<<{uuid}>>")'],
      negative: [
        'UPSTASH_API_KEY={hex:31}',
        'upstash_workspace_id: {uuid}',
        'UPSTASH_API_KEY=your_upstash_api_key_here',
      ],
    },
    {
      id: 'password',
      description: 'Upstash password',
      near: ['upstash'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("UPSTASH_PASSWORD", "<<{hex:32}>>")', '[upstash]\npassword = "<<{hex:32}>>"'],
      negative: [
        'UPSTASH_PASSWORD={hex:33}',
        'MD5 (upstash-2.1.0.tar.gz) = {hex:32}',
        'UPSTASH_PASSWORD=your_upstash_password_here',
      ],
    },
  ],
} satisfies Provider;
