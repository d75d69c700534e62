import type { Provider } from '../rule.ts';

export default {
  id: 'verkada',
  name: 'Verkada',
  docs: 'https://apidocs.verkada.com/reference/quick-start-guide',
  revoke: 'https://command.verkada.com/admin, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Verkada API key',
      near: ['verkada'],
      value: /vkd_api_[0-9a-f]{64}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'variable "verkada_api_key" {\n  default = "<<vkd_api_{hex:64}>>"\n}',
        '# Verkada API key: <<{uuid}>>',
      ],
      negative: [
        'VERKADA_API_KEY=vkd_api_{hex:63}',
        'verkada-2.1.0.tgz sha256:{hex:64}',
        'verkada_api_key: "{{ verkada_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
