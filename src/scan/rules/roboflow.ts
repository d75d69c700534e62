import type { Provider } from '../rule.ts';

export default {
  id: 'roboflow',
  name: 'Roboflow',
  docs: 'https://docs.roboflow.com/api-reference/authentication',
  revoke: 'https://app.roboflow.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Roboflow API key',
      near: ['roboflow'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'roboflow' => ['api_key' => '<<{alnum:20}>>'],",
        'os.Setenv("ROBOFLOW_API_KEY", "<<{alnum:20}>>")',
      ],
      negative: [
        'ROBOFLOW_API_KEY={alnum:21}',
        "import { createRoboflowClient } from 'roboflow';",
        'ROBOFLOW_API_KEY=xxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
