import type { Provider } from '../rule.ts';

export default {
  id: 'worldtides',
  name: 'WorldTides',
  docs: 'https://www.worldtides.info/apidocs',
  revoke: 'https://www.worldtides.info/developer',
  rules: [
    {
      id: 'api-key',
      description: 'WorldTides API key',
      near: ['worldtides'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'variable "worldtides_api_key" {\n  default = "<<{uuid}>>"\n}',
        '# WorldTides API key: <<{uuid}>>',
      ],
      negative: [
        'WORLDTIDES_API_KEY={hex:31}',
        'worldtides_workspace_id: {uuid}',
        'worldtidesApiKey: "${WORLDTIDES_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
