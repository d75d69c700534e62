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
      check: 'letters-and-digits',
      positive: [
        "define('RUNPOD_API_KEY', '<<{uppernum:40}>>');",
        '{ name: "RUNPOD_API_KEY", value: "<<rpa_{alnum:46}>>" }',
      ],
      negative: ['RUNPOD_API_KEY={uppernum:39}', 'runpod @ {hex:40}', 'RUNPOD_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
