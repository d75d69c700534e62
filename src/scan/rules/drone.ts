import type { Provider } from '../rule.ts';

export default {
  id: 'drone',
  name: 'Drone CI',
  docs: 'https://docs.drone.io/server/user/',
  revoke: 'Drone: "Account", "Personal Token"',
  rules: [
    {
      id: 'access-token',
      description: 'Drone CI access token',
      near: ['droneci', 'dronetoken', 'dronerpc', 'droneserver'],
      value: /[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["const droneToken = '<<{alnum:30}k7>>';", 'drone.token=<<{alnum:30}k7>>'],
      negative: [
        'DRONE_TOKEN={alnum:29}k7',
        'droneci-1.0.tgz sha256 {hex:64}',
        'DRONE_TOKEN=your_access_token_here',
      ],
    },
  ],
} satisfies Provider;
