import type { Provider } from '../rule.ts';

export default {
  id: 'ritekit',
  name: 'RiteKit',
  docs: 'https://documenter.getpostman.com/view/2010712/SzS7Qku5',
  revoke: 'https://ritekit.com/developer/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'RiteKit API key',
      near: ['ritekit'],
      value: /[0-9a-f]{44}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("RITEKIT_API_KEY", "<<{hex:44}>>")', '[ritekit]\napi_key = "<<{hex:44}>>"'],
      negative: [
        'RITEKIT_API_KEY={hex:45}',
        '"ritekit": "git+https://git.example/ritekit.git#{hex:40}"',
        'RITEKIT_API_KEY=your_ritekit_api_key_here',
      ],
    },
  ],
} satisfies Provider;
