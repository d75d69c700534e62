import type { Provider } from '../rule.ts';

export default {
  id: 'runpod',
  name: 'RunPod',
  docs: 'https://docs.runpod.io/get-started/api-keys',
  revoke: 'https://console.runpod.io/user/settings',
  rules: [
    {
      id: 'api-key',
      description: 'RunPod API key',
      keywords: ['rpa_'],
      pattern: /(?<![A-Za-z0-9_])rpa_[A-Za-z0-9]{40,50}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ["const runpodApiKey = '<<rpa_{alnum:40}>>';", 'runpod.api.key=<<rpa_{alnum:40}>>'],
      negative: [
        'RUNPOD_API_KEY=rpa_{alnum:37}k7',
        "const runpodApiKey = 'rpa_{alnum:51}';",
        'RUNPOD_API_KEY=rpa_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-old',
      description: 'RunPod API key',
      near: ['runpod'],
      value: /[A-Z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'ENV RUNPOD_API_KEY <<{uppernum:40}>>',
        '  - name: RUNPOD_API_KEY\n    value: "<<{uppernum:40}>>"',
      ],
      negative: [
        'RUNPOD_API_KEY={uppernum:37}K7',
        'runpod-1.0.tgz sha256 {hex:64}',
        'RUNPOD_API_KEY=your_api_key_old_here',
      ],
    },
  ],
} satisfies Provider;
