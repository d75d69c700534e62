import type { Provider } from '../rule.ts';

export default {
  id: 'planview-leankit',
  name: 'Planview AgilePlace (LeanKit)',
  docs: 'https://success.planview.com/Planview_AgilePlace/AgilePlace_API/01_v2',
  revoke: 'the API tokens of your profile at leankit.com',
  rules: [
    {
      id: 'api-token',
      description: 'Planview AgilePlace (LeanKit) API token',
      near: ['leankit', 'planview'],
      value: /[0-9a-f]{128}/,
      positive: [
        "define('PLANVIEW_LEANKIT_API_TOKEN', '<<{hex:128}>>');",
        '{ name: "PLANVIEW_LEANKIT_API_TOKEN", value: "<<{hex:128}>>" }',
      ],
      negative: [
        'PLANVIEW_LEANKIT_API_TOKEN={hex:127}',
        'planview-leankit-2.1.0.tgz sha256:{hex:64}',
        'const planviewLeankitApiToken = process.env.PLANVIEW_LEANKIT_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
