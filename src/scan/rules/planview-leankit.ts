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
        '# Planview AgilePlace (LeanKit) API token: <<{hex:128}>>',
        'requests.get(url, headers={"X-PlanviewLeankit-Api-Token": "<<{hex:128}>>"})',
      ],
      negative: [
        'PLANVIEW_LEANKIT_API_TOKEN={hex:129}',
        'planview-leankit-2.1.0.tgz sha256:{hex:64}',
        'PLANVIEW_LEANKIT_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
