import type { Provider } from '../rule.ts';

export default {
  id: 'nicehash',
  name: 'NiceHash',
  docs: 'https://www.nicehash.com/docs/rest',
  revoke: 'https://www.nicehash.com/my/settings/keys',
  rules: [
    {
      id: 'api-secret',
      description: 'NiceHash API secret',
      near: ['nicehash'],
      value:
        /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "'nicehash' => ['api_secret' => '<<{uuid}{uuid}>>'],",
        'os.Setenv("NICEHASH_API_SECRET", "<<{uuid}{uuid}>>")',
      ],
      negative: [
        'NICEHASH_API_SECRET={hex:31}{uuid}',
        'nicehash_workspace_id: {uuid}',
        'NICEHASH_API_SECRET=<your API secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'NiceHash API key',
      near: ['nicehash'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['[nicehash]\napi_key = "<<{uuid}>>"', '<add key="NicehashApiKey" value="<<{uuid}>>" />'],
      negative: [
        'NICEHASH_API_KEY={hex:31}',
        'nicehash_workspace_id: {uuid}',
        'NICEHASH_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
