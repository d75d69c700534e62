import type { Provider } from '../rule.ts';

export default {
  id: 'trackjs',
  name: 'TrackJS',
  docs: 'https://docs.trackjs.com/data-api/',
  revoke: 'https://my.trackjs.com/account/customer',
  rules: [
    {
      id: 'api-key',
      description: 'TrackJS API key',
      near: ['trackjs'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'trackjs login --api-key <<{hex:40}>>',
        'variable "trackjs_api_key" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: ['TRACKJS_API_KEY={hex:39}', 'trackjs @ {hex:40}', 'TRACKJS_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
