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
      near: ['zoom'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"zoom": {"clientSecret": "<<{alnum:32}>>"}}',
        '<string name="zoom_client_secret"><<{alnum:32}>></string>',
      ],
      negative: [
        'ZOOM_CLIENT_SECRET={alnum:31}',
        '{hex:32}  zoom-2.1.0.zip',
        'ZOOM_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
