import type { Provider } from '../rule.ts';

export default {
  id: 'zoom',
  name: 'Zoom',
  docs: 'https://developers.zoom.us/docs/integrations/oauth/',
  revoke: 'https://marketplace.zoom.us/user/build',
  rules: [
    {
      id: 'client-secret',
      description: 'Zoom client secret',
      near: ['zoomclient', 'zoomsecret', 'zoomapi', 'zoomus', 'zoomoauth'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['"zoomClientSecret": "<<{alnum:32}>>"', "const zoomClientSecret = '<<{alnum:32}>>';"],
      negative: [
        'ZOOM_CLIENT_SECRET={alnum:33}',
        'MD5 (zoom-2.1.0.tar.gz) = {hex:32}',
        'ZOOM_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
