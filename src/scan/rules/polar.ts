import type { Provider } from '../rule.ts';

export default {
  id: 'polar',
  name: 'Polar',
  docs: 'https://docs.polar.sh/integrate/oat',
  revoke: 'https://polar.sh/settings',
  rules: [
    {
      id: 'access-token',
      description: 'Polar access token',
      keywords: ['polar_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:polar_oat|polar_pat|polar_at_o|polar_at_u|polar_rt_o|polar_ci|polar_cs|polar_whs|polar_cst)_[A-Za-z0-9]{32,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '{"token":"<<polar_oat_{alnum:32}>>"}',
        'export POLAR_ACCESS_TOKEN="<<polar_pat_{alnum:32}>>"',
        '--polar-access-token <<polar_at_o_{alnum:32}>>',
        '{"token":"<<polar_at_u_{alnum:32}>>"}',
      ],
      negative: [
        'polar_access_token: polar_oat_{alnum:31}',
        'client = Client(polar_access_token="polar_oat_{alnum:61}")',
        'POLAR_ACCESS_TOKEN=polar_oat_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
