import type { Provider } from '../rule.ts';

export default {
  id: 'runpod',
  name: 'RunPod',
  docs: 'https://docs.runpod.io/get-started/api-keys',
  revoke: 'https://www.runpod.io/console/user/settings',
  rules: [
    {
      id: 'api-key',
      description: 'RunPod API key',
      near: ['runpod'],
      value: /[A-Z0-9]{40}|rpa_[A-Za-z0-9]{46}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# RunPod API key: <<{uppernum:40}>>',
        'requests.get(url, headers={"X-Runpod-Api-Key": "<<rpa_{alnum:46}>>"})',
      ],
      negative: [
        'RUNPOD_API_KEY={uppernum:41}',
        '"runpod": "git+https://git.example/runpod.git#{hex:40}"',
        'RUNPOD_API_KEY=your_runpod_api_key_here',
      ],
    },
  ],
} satisfies Provider;
