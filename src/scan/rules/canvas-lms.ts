import type { Provider } from '../rule.ts';

export default {
  id: 'canvas-lms',
  name: 'Canvas LMS',
  docs: 'https://canvas.instructure.com/doc/api/file.oauth.html#manual-token-generation',
  revoke: 'canvas.instructure.com, "Account", "Settings", "Approved integrations"',
  rules: [
    {
      id: 'access-token',
      description: 'Canvas LMS access token',
      near: ['canvasapi', 'canvastoken', 'canvasaccess', 'canvaslms', 'instructure'],
      value: /[0-9]{1,6}~[0-9A-Za-z]{64}/,
      positive: [
        "CanvasLms.access_token = '<<{digits:4}~{alnum:64}>>'",
        'CANVAS_LMS_ACCESS_TOKEN=<<{digits:4}~{alnum:64}>>',
        'curl https://api.canvas.instructure.com/ -H "Authorization: Bearer <<{digits:4}~{alnum:64}>>"',
      ],
      negative: ['CANVAS_LMS_ACCESS_TOKEN=<your-access-token>', 'CANVAS_LMS_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
