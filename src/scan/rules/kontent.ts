import type { Provider } from '../rule.ts';

export default {
  id: 'kontent',
  name: 'Kontent.ai',
  docs: 'https://kontent.ai/learn/docs/apis/openapi/management-api-v2/',
  revoke: 'https://app.kontent.ai, "Project settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Kontent.ai API key',
      near: [
        'kontentai',
        'kontentapi',
        'kontentkey',
        'kontenttoken',
        'kontentdelivery',
        'kontentmanagement',
        'kontentpreview',
        'kontentsecure',
      ],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "define('KONTENT_API_KEY', '<<{uuid}>>');",
        'docker run -e KONTENT_API_KEY=<<{uuid}>> app',
        "'kontent' => ['api_key' => '<<{uuid}>>'],",
      ],
      negative: ['KONTENT_API_KEY=your_api_key_here'],
    },
    {
      id: 'management-key',
      description: 'Kontent.ai management key',
      near: [
        'kontentai',
        'kontentapi',
        'kontentmanagement',
        'kontentpreview',
        'kontentsecure',
        'kontentdelivery',
      ],
      value: /[0-9A-Za-z_-]{16,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{20,900}/,
      positive: [
        'os.environ["KONTENT_MANAGEMENT_KEY"] = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'client = Kontent(management_key="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>")',
        'export KONTENT_MANAGEMENT_KEY="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['KONTENT_MANAGEMENT_KEY=your_management_key_here'],
    },
  ],
} satisfies Provider;
