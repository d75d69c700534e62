import type { Provider } from '../rule.ts';

export default {
  id: 'authorize-net',
  name: 'Authorize.Net',
  docs: 'https://developer.authorize.net/api/reference/',
  revoke: 'https://account.authorize.net, "Account", "API credentials & keys"',
  rules: [
    {
      id: 'transaction-key',
      description: 'Authorize.Net transaction key',
      near: ['authorizenet', 'authnet', 'authorizedotnet'],
      value: /[0-9A-Za-z]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'authorize_net:\n  transaction_key: "<<{alnum:16}>>"',
        'os.environ["AUTHORIZE_NET_TRANSACTION_KEY"] = "<<{alnum:16}>>"',
        'client = AuthorizeNet(transaction_key="<<{alnum:16}>>")',
      ],
      negative: [
        '"authorizeNetTransactionKey": "{alnum:15}"',
        'authorize_net_transaction_key: {alnum:17}',
        'authorizeNetTransactionKey: process.env.AUTHORIZE_NET_TRANSACTION_KEY',
      ],
    },
    {
      id: 'signature-key',
      description: 'Authorize.Net signature key',
      near: ['authorizenet', 'authnet', 'authorizedotnet'],
      value: /[0-9A-F]{128}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="AuthorizeNetSignatureKey" value="<<{HEX:128}>>" />',
        '# Authorize.Net signing key: <<{HEX:128}>>',
        "const authorizeNetSignatureKey = '<<{HEX:128}>>';",
      ],
      negative: [
        '"authorizeNetSignatureKey": "{HEX:127}"',
        'authorize_net_signature_key: {HEX:129}',
        'authorizeNetSignatureKey: process.env.AUTHORIZE_NET_SIGNATURE_KEY',
      ],
    },
  ],
} satisfies Provider;
