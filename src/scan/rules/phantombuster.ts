import type { Provider } from '../rule.ts';

export default {
  id: 'phantombuster',
  name: 'PhantomBuster',
  docs: 'https://hub.phantombuster.com/docs/api',
  revoke: 'https://phantombuster.com/workspace-settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'PhantomBuster API key',
      near: ['phantombuster'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Phantombuster-Api-Key": "<<{base64url:43}>>"})',
        'phantombuster.api_key = "<<{base64url:43}>>"',
      ],
      negative: [
        'PHANTOMBUSTER_API_KEY={base64url:44}',
        '"phantombuster": "git+https://git.example/phantombuster.git#{hex:40}"',
        'PHANTOMBUSTER_API_KEY=your_phantombuster_api_key_here',
      ],
    },
  ],
} satisfies Provider;
