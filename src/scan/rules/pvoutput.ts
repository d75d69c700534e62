import type { Provider } from '../rule.ts';

export default {
  id: 'pvoutput',
  name: 'PVOutput',
  docs: 'https://pvoutput.org/help/api_specification.html',
  revoke: 'https://pvoutput.org/account.jsp',
  rules: [
    {
      id: 'api-key',
      description: 'PVOutput API key',
      near: ['pvoutput'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("PVOUTPUT_API_KEY", "<<{hex:40}>>")', '[pvoutput]\napi_key = "<<{hex:40}>>"'],
      negative: [
        'PVOUTPUT_API_KEY={hex:41}',
        '"pvoutput": "git+https://git.example/pvoutput.git#{hex:40}"',
        'PVOUTPUT_API_KEY=your_pvoutput_api_key_here',
      ],
    },
  ],
} satisfies Provider;
