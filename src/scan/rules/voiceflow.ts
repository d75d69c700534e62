import type { Provider } from '../rule.ts';

export default {
  id: 'voiceflow',
  name: 'Voiceflow',
  docs: 'https://docs.voiceflow.com/reference/authentication',
  revoke: 'https://creator.voiceflow.com, "Integrations", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Voiceflow API key',
      keywords: ['vf.dm.', 'vf.ws.'],
      pattern:
        /(?<![A-Za-z0-9_])(?:VF\.DM\.[0-9a-f]{24}\.[A-Za-z0-9]{16}|VF\.WS\.[0-9a-f]{24}\.[A-Za-z0-9]{16})(?![A-Za-z0-9_-])/,
      positive: [
        "define('VOICEFLOW_API_KEY', '<<VF.DM.{hex:24}.{alnum:16}>>');",
        '{ name: "VOICEFLOW_API_KEY", value: "<<VF.WS.{hex:24}.{alnum:16}>>" }',
      ],
      negative: [
        'VOICEFLOW_API_KEY=VF.DM.{hex:23}.{alnum:16}',
        '"voiceflow": "git+https://git.example/voiceflow.git#{hex:40}"',
        'voiceflowApiKey: "${VOICEFLOW_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
