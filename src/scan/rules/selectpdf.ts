import type { Provider } from '../rule.ts';

export default {
  id: 'selectpdf',
  name: 'SelectPdf',
  docs: 'https://selectpdf.com/html-to-pdf-api/',
  revoke: 'https://selectpdf.com/html-to-pdf-api/, the account of the order',
  rules: [
    {
      id: 'api-key',
      description: 'SelectPdf API key',
      near: ['selectpdf'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ["$selectpdf_api_key = '<<{uuid}>>';", 'SELECTPDF_API_KEY=<<{uuid}>>'],
      negative: [
        'SELECTPDF_API_KEY={hex:31}',
        'selectpdf_workspace_id: {uuid}',
        'SELECTPDF_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
