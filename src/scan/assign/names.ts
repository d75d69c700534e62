/** Classifies the name of a variable by what its value is. */

export type NameKind = 'password' | 'secret' | 'token' | 'api-key';

export interface NameFacts {
  readonly kind: NameKind;
  /** Whether the name ends with the credential's word: then weak values count too. Otherwise another word follows, and the value must be random. */
  readonly plain: boolean;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const kindOfWord: ReadonlyMap<string, NameKind> = new Map(
  Object.entries({
    password:
      'password passwords passwd passwort pass pwd pw psw pswd passphrase passcode passw kennwort pwds userpass dbpass dbpassword userpassword rootpassword adminpassword mypassword keypass storepass keypassword storepassword keystorepassword truststorepassword requirepass masterauth pgpassword mypwd sshpass sudopass becomepass vaultpassword rpcpassword bindpw rootpw adminpw dbpw userpw mypw bindpassword smtppassword ftppassword httppassword ansiblepassword loginpassword',
    secret:
      'secret secrets clientsecret appsecret sharedsecret secretkey jwtsecret privatekey encryptionkey signingkey signkey masterkey credential credentials creds cred passkey cookiesecret sessionsecret hmackey psk',
    token:
      'token tokens authtoken accesstoken bearer jwt apitoken bottoken refreshtoken usertoken pat sastoken',
    'api-key':
      'apikey apikeys accesskey authkey appkey accountkey apisecret apiauth xapikey subscriptionkey servicekey sessionkey secretaccesskey sharedkey sharedaccesskey auth authorization',
  } satisfies Record<NameKind, string>).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as NameKind] as const),
  ),
);

/** Words before `key` that make it a secret key. */
const secretKeys: ReadonlyMap<string, NameKind> = new Map(
  Object.entries({
    secret:
      'secret private encryption encrypt decryption signing sign signature master hmac cipher crypto session cookie jwt symmetric shared webhook deploy ssh aes des rsa seal unseal root application raw',
    'api-key':
      'api access auth account app subscription service authentication authorization admin server client write read ingest ingestion integration rest user dev developer live prod license security storage',
  } satisfies Partial<Record<NameKind, string>>).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as NameKind] as const),
  ),
);

/** Words before `key` for keys that are not secret. */
const openKeys = wordSet(
  'public primary foreign cache sort partition hash range object map index row column composite unique natural surrogate candidate storage lookup query search ' +
    'registry translation i18n message locale label shortcut hot arrow enter escape esc tab space shift ctrl control alt delete down up left right home end page media any press ' +
    'react item list node tree group parent child sub dict json header property prop attribute field form input option config setting metadata tag event action route routing ' +
    'state store redux idempotency dedupe deduplication consumer group topic routing correlation s3 bucket file path folder image track site publishable verification verify ' +
    'pub host known answer record order widget component section menu theme style color font icon sprite layer feature flag experiment test case param args variable template ' +
    'sha md5 fingerprint integrity checksum id of the by for with this websocket mint content chunk new next prev last first current old no is has get set on in at to from not wrapped encrypted kms cmk managed mac major recv fips gpg pgp rpm apt sequence unlock accelerator data reset confirm confirmation authenticity activation',
);

/** Words before `token` for tokens of parsers, forms and pages. */
const openTokens = wordSet(
  'csrf xsrf authenticity form captcha cancel cancellation cancelation continuation next page pagination sync resume cursor marker lifecycle action forward backward update confirmation import export input output unit product sec websocket grant design syntax lexer html end start left right eof current ' +
    'prev previous last first comma idempotency request invalidation antiforgery forgery verification color spacing punctuation operator keyword string number open close closing opening tag char template paren bracket brace ' +
    'semicolon identifier comment whitespace newline word text parse parser lex shutdown abort stop pause change state version watch edit concurrency version fencing lock public key max min stack css theme size font space border radius shadow motion other unknown bad invalid unexpected expected',
);

/** Words after the credential's word that make the name mean something about it. */
const about = wordSet(
  'type types name names id ids uuid guid url urls uri uris path paths file files filename filepath dir directory folder field fields label labels hint hints title text placeholder message msg ' +
    'messages error errors err regex regexp pattern rule rules policy policies length len size min max minimum maximum count counts num number index idx position pos start end begin expires expiry expiration expire ' +
    'expired exp ttl timeout age lifetime duration date time at on timestamp created updated issuer iss audience aud scope scopes endpoint endpoints host hash hashes hashed digest sum checksum algorithm algo ' +
    'alg encoding format method mode kind class style styles reset forgot forgotten changed change confirm confirmation input output prompt provider providers manager service store storage cache handler factory builder generator ' +
    'generate validator validation verifier verification verify checker check parser reader writer helper util utils ref refs reference selector location link source env header headers prefix suffix separator delimiter ' +
    'enabled disabled enable disable required allowed present valid invalid visible hidden show toggle strength score encoder encrypted encryption list set map table column columns row response request status state limit limits ' +
    'quota usage bucket tag tags page button icon color image form screen view dialog modal component module model dto entity schema interface event events listener callback function fn func cb ' +
    'description desc help info details data option options opts config configuration settings param params parameter parameters arg args property properties attribute attributes attr variable var vars rotation rotate ' +
    'count key keys1 protected grant grants claim claims payload subject version ver level group groups role roles user username users email mail account accounts owner ' +
    'session sessions cookie cookies client clients server servers request flow code codes device manager arn version template templates test tests spec example examples doc docs question reminder history ' +
    'auth authenticator authentication required supplied given needed missing not is has with for from to of and or in as by if when the a an failure failed success exception stream buffer bytes array object ' +
    'pair pairs agent backend engine policy blob iv nonce salt fingerprint thumbprint digest spec material usage pub public ring rings chain chains store board down up press code word words stroke frame frames',
);

/** Words after the credential's word that select one of several, or its encoding. */
const which = wordSet(
  'prod production dev development staging stage test testing live sandbox local default value val string str plain plaintext v1 v2 v3 old new current previous primary secondary main backup ' +
    'base64 b64 encoded raw hex literal base decrypted unencrypted clear cleartext one two a b c x y admin root db database master',
);

/** Words whose value must be random. */
const vague = wordSet('auth authorization tokens secrets passwords apikeys credentials creds cred jwt pat');

/** The words of a name, separated by camel case, separators and digits. */
const parts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;

type Judged = NameFacts | 'open' | undefined;

function classifyKey(before: string | undefined): Judged {
  if (before === undefined || openKeys.has(before)) return 'open';
  const kind = secretKeys.get(before) ?? kindOfWord.get(before);
  return { kind: kind ?? 'api-key', plain: kind !== undefined };
}

/** Words without separators: `dbpassword`, `authtoken`. */
const runTogether: readonly (readonly [RegExp, NameKind])[] = [
  [/(?:password|passwd|passphrase|pwd)$/, 'password'],
  [/secret$/, 'secret'],
  [/token$/, 'token'],
  [/(?:api|access|auth|secret|private|account)keys?$/, 'api-key'],
];

function kindOfEnding(word: string): NameKind | undefined {
  return kindOfWord.get(word) ?? runTogether.find(([ending]) => ending.test(word))?.[1];
}

/** Classifies the word at `at` in `words` (lower case), alone or with the word before it. */
function classifyWord(words: readonly string[], at: number): Judged {
  const word = words[at] ?? '';
  const before = words[at - 1];
  // `S3Key`
  if (word === 'key' || word === 'keys')
    return classifyKey(/^\d+$/.test(before ?? '') ? `${words[at - 2] ?? ''}${before ?? ''}` : before);
  const kind = kindOfEnding(word);
  if (kind === undefined) return undefined;
  if (kind === 'token' && (openTokens.has(before ?? '') || openTokens.has(word.replace(/tokens?$/, ''))))
    return 'open';
  if (word === 'secret' && before === 'api') return { kind: 'api-key', plain: true };
  return { kind, plain: !vague.has(word) };
}

/** `key` alone, in files that mostly contain credentials: the value must be random. */
export const keyAlone: NameFacts = { kind: 'api-key', plain: false };

/** Cache: the same few names are everywhere. */
const known = new Map<string, NameFacts | undefined>();
const mostKnown = 4096;

/** Classifies a name from its end: `DB_PASSWORD_PROD`, `apiKey`, `spring.datasource.password`. Undefined for a name without credential. */
export function classifyName(name: string): NameFacts | undefined {
  const before = known.get(name);
  if (before !== undefined || known.has(name)) return before;
  if (known.size >= mostKnown) known.clear();
  const judged = judge(name);
  // A copy: a substring would keep the whole text in memory.
  known.set(Buffer.from(name, 'latin1').toString('latin1'), judged);
  return judged;
}

function judge(name: string): NameFacts | undefined {
  const words = (name.match(parts) ?? []).map((word) => word.toLowerCase());
  // `hashed_secret`
  if (words.some((word) => word === 'hashed' || word === 'encrypted')) return undefined;
  let plain = true;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    const judged = classifyWord(words, at);
    if (judged === 'open') return undefined;
    // `X_KEY_CONST`.
    if (judged && (words[at] === 'key' || words[at] === 'keys') && !judged.plain && at < words.length - 1)
      return undefined;
    // `AUTH_DOMAIN`
    if (judged && !plain && /^(?:auth|authorization|creds?)$/.test(word)) return undefined;
    if (judged) return { kind: judged.kind, plain: judged.plain && plain };
    // `password_hash`, `passwordless`.
    if (about.has(word)) return undefined;
    if (!which.has(word) && !/^\d+$/.test(word)) plain = false;
  }
  return undefined;
}
