import type { Provider } from '../rule.ts';

export default {
  id: 'worldpay',
  name: 'Worldpay',
  docs: 'https://developer.worldpay.com',
  revoke: 'https://online.worldpay.com, "Settings", "API keys"',
  rules: [
    {
      id: 'service-key',
      description: 'Worldpay service key',
      near: ['worldpay'],
      value:
        /T_S_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|L_S_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'client = Worldpay(service_key="<<T_S_{uuid}>>")',
        'curl https://api.worldpay.com/v1/me -H "Authorization: Bearer <<L_S_{uuid}>>"',
      ],
      negative: [
        'WORLDPAY_SERVICE_KEY=T_S_{hex:31}',
        'worldpay_workspace_id: {uuid}',
        'worldpay_service_key: "{{ worldpay_service_key }}"',
      ],
    },
  ],
} satisfies Provider;
