import type { Provider } from '../rule.ts';

export default {
  id: 'twist',
  name: 'Twist',
  docs: 'https://developer.twist.com/v3/#authentication',
  revoke: 'https://twist.com/app_console',
  rules: [
    {
      id: 'access-token',
      description: 'Twist access token',
      near: ['twistapi', 'twisttoken', 'twistaccess', 'twistoauth'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['val twistAccessToken = "<<{hex:40}>>"', 'process.env.TWIST_ACCESS_TOKEN = "<<{hex:40}>>";'],
      negative: ['TWIST_ACCESS_TOKEN={hex:39}', 'twist @ {hex:40}', 'TWIST_ACCESS_TOKEN=<your access token>'],
    },
  ],
} satisfies Provider;
