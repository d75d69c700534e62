import type { Provider } from '../rule.ts';

export default {
  id: 'd-id',
  name: 'D-ID',
  docs: 'https://docs.d-id.com/reference/basic-authentication',
  revoke: 'https://studio.d-id.com/account-settings',
  rules: [
    {
      id: 'api-key',
      description: 'D-ID API key',
      near: ['didapi', 'didkey', 'didcom', 'didstudio'],
      value: /[0-9A-Za-z+/=]{20,60}:[0-9A-Za-z_-]{21}/,
      positive: [
        '<add key="DidApiKey" value="<<{base64:28}:{base64url:21}>>" />',
        '# D-ID API key: <<{base64:28}:{base64url:21}>>',
        "const didApiKey = '<<{base64:28}:{base64url:21}>>';",
      ],
      negative: ['DID_API_KEY=<your-api-key>', 'DID_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
