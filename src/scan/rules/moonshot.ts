import type { Provider } from '../rule.ts';

export default {
  id: 'moonshot',
  name: 'Moonshot AI',
  docs: 'https://platform.moonshot.ai/docs/overview',
  revoke: 'https://platform.moonshot.ai/console/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Moonshot AI API key',
      near: ['moonshot', 'kimi'],
      value: /sk-[A-Za-z0-9_-]{48}/,
      check: 'mixed-case-and-digits',
      positive: [
        'MOONSHOT_API_KEY=<<sk-{alnum:45}k7Q>>',
        'client = Client(moonshot_api_key="<<sk-{alnum:45}k7Q>>")',
      ],
      negative: [
        'MOONSHOT_API_KEY=sk-{alnum:44}k7Q',
        'moonshot-1.0.tgz sha256 {hex:64}',
        'MOONSHOT_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
