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
      check: 'letters-and-digits',
      positive: [
        'https://api.html2pdf.app/?api_key=<<{alnum:64}>>',
        '- name: HTML2PDF_API_KEY\n  value: "<<{alnum:64}>>"',
        'html2pdf:\n  api_key: "<<{alnum:64}>>"',
      ],
      negative: [
        '"html2pdfApiKey": "{alnum:63}"',
        'HTML2PDF_API_KEY={alnum:65}',
        'html2pdf-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
