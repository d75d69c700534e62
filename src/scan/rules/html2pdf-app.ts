import type { Provider } from '../rule.ts';

export default {
  id: 'html2pdf-app',
  name: 'html2pdf.app',
  docs: 'https://html2pdf.app/documentation/',
  revoke: 'https://dash.html2pdf.app',
  rules: [
    {
      id: 'api-key',
      description: 'html2pdf.app API key',
      near: ['html2pdf'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'html2pdf.api.key=<<{alnum:64}>>',
        'tool --html2pdf-api-key <<{alnum:64}>>',
        '<html2pdfApiKey><<{alnum:64}>></html2pdfApiKey>',
      ],
      negative: [
        'HTML2PDF_API_KEY={alnum:63}',
        'html2pdf_api_key: {alnum:65}',
        'html2pdf-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
