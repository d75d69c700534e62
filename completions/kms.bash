# bash completion for kms. Generated from src/cli/registry.ts by scripts/generate.mjs. Do not edit.

_kms() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev='' path='' skip='' follow='' options='' files='' word i
  # The command: the words before the cursor that are neither options nor their values.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
    case $word in
    --account | --account-id | --action | --administrator | --alias | --allowed-host | --as | --at | --auth | --baseline | --boundary | --description | --destination-encryption-context | --encryption-algorithm | --encryption-context | --encryption-context-equals | --encryption-context-subset | --endpoint-url | --exclude | --expires | --extract-to | --filename | --format | --frame-length | --from | --grant-token | --grantee-principal | --host | --identity | --input | --jobs | --key | --key-id | --key-material-description | --key-pair-spec | --key-spec | --key-usage | --kind | --lines | --mac | --mac-algorithm | --manager | --max-connections | --max-connections-per-address | --max-encrypted-data-keys | --max-session-duration | --max-size | --message-type | --name | --new-passphrase-file | --number-of-bytes | --on | --operations | --origin | --output | --parameter | --passphrase-fd | --passphrase-file | --path | --path-prefix | --pending-window-in-days | --period | --policy | --port | --principal | --private-key | --profile | --protector | --public-key | --range | --reason | --recipient | --recipients-file | --recovery-file | --recovery-out | --reencrypt | --region | --retiring-principal | --rule | --seed | --session-policy | --shell | --signature | --signing-algorithm | --since | --socket | --source-encryption-context | --source-ip | --stage | --tag | --tags | --tls-cert | --tls-key | --trust-policy | --ttl | --until | --valid-to | --vault | --write-baseline | -C | -R | -k | -n | -o | -r)
      skip=1
      ;;
    -*) ;;
    *)
      case "${path:+$path }$word" in
      'encrypt' | 'decrypt' | 'inspect' | 'reencrypt' | 'data-key' | 'random' | 'rotate' | 'share' | 'share identity' | 'share add' | 'share accept' | 'share list' | 'share remove' | 'share revoke' | 'share key' | 'share signer' | 'scan' | 'scan allow' | 'scan rules' | 'scan rules list' | 'scan rules import' | 'sign' | 'verify' | 'mac' | 'mac create' | 'mac verify' | 'derive' | 'data-key-pair' | 'keys' | 'keys create' | 'keys list' | 'keys describe' | 'keys public-key' | 'keys enable' | 'keys disable' | 'keys update' | 'keys schedule-deletion' | 'keys cancel-deletion' | 'keys tag' | 'keys untag' | 'keys tags' | 'keys policy' | 'keys policy get' | 'keys policy put' | 'keys import' | 'keys replicate' | 'aliases' | 'aliases create' | 'aliases update' | 'aliases delete' | 'aliases list' | 'grants' | 'grants create' | 'grants list' | 'grants revoke' | 'grants retire' | 'hook' | 'hook install' | 'hook uninstall' | 'hook status' | 'hook run' | 'hook server' | 'policy' | 'policy explain' | 'policy who' | 'policy can' | 'policy validate' | 'policy lint' | 'policy diff' | 'policy test' | 'policy simulate' | 'policy template' | 'policy edit' | 'serve' | 'unlock' | 'lock' | 'apply' | 'iam' | 'iam users' | 'iam users create' | 'iam users list' | 'iam users describe' | 'iam users delete' | 'iam groups' | 'iam groups create' | 'iam groups list' | 'iam groups describe' | 'iam groups delete' | 'iam groups add' | 'iam groups remove' | 'iam roles' | 'iam roles create' | 'iam roles list' | 'iam roles describe' | 'iam roles update' | 'iam roles delete' | 'iam policies' | 'iam policies put' | 'iam policies get' | 'iam policies list' | 'iam policies delete' | 'iam policies attach' | 'iam policies detach' | 'iam boundary' | 'iam boundary put' | 'iam boundary delete' | 'iam tag' | 'iam untag' | 'iam whoami' | 'iam access-keys' | 'iam access-keys create' | 'iam access-keys list' | 'iam access-keys disable' | 'iam access-keys enable' | 'iam access-keys delete' | 'init' | 'status' | 'doctor' | 'recover' | 'vault' | 'vault protectors' | 'vault protectors list' | 'vault protectors add' | 'vault protectors remove' | 'vault rekey' | 'vault fingerprints' | 'vault verify' | 'backup' | 'backup create' | 'backup verify' | 'backup restore' | 'audit' | 'audit tail' | 'audit verify' | 'audit repair' | 'config' | 'config list' | 'config trust' | 'config untrust' | 'api' | 'help' | 'completion') path="${path:+$path }$word" ;;
      esac
      ;;
    esac
  done
  if [[ -n $skip ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    case "$path $prev" in
    'encrypt'' --encryption-algorithm') follow='SYMMETRIC_DEFAULT RSAES_OAEP_SHA_1 RSAES_OAEP_SHA_256' ;;
    'encrypt'' -r' | 'encrypt'' --recipient') files=1 ;;
    'encrypt'' -R' | 'encrypt'' --recipients-file') files=1 ;;
    'encrypt'' --public-key') files=1 ;;
    'encrypt'' -o' | 'encrypt'' --output') files=1 ;;
    'decrypt'' --encryption-algorithm') follow='SYMMETRIC_DEFAULT RSAES_OAEP_SHA_1 RSAES_OAEP_SHA_256' ;;
    'decrypt'' --private-key') files=1 ;;
    'decrypt'' -o' | 'decrypt'' --output') files=1 ;;
    'decrypt'' --extract-to') files=1 ;;
    'reencrypt'' -o' | 'reencrypt'' --output') files=1 ;;
    'data-key'' --key-spec') follow='AES_256 AES_128' ;;
    'random'' --format') follow='hex base64 raw' ;;
    'rotate'' --reencrypt') files=1 ;;
    'share identity'' -o' | 'share identity'' --output') files=1 ;;
    'share add'' -r' | 'share add'' --recipient') files=1 ;;
    'share add'' -R' | 'share add'' --recipients-file') files=1 ;;
    'share accept'' --private-key') files=1 ;;
    'share accept'' --from') files=1 ;;
    'share list'' -R' | 'share list'' --recipients-file') files=1 ;;
    'share remove'' -r' | 'share remove'' --recipient') files=1 ;;
    'share remove'' -R' | 'share remove'' --recipients-file') files=1 ;;
    'share revoke'' -r' | 'share revoke'' --recipient') files=1 ;;
    'share revoke'' -R' | 'share revoke'' --recipients-file') files=1 ;;
    'share key'' -r' | 'share key'' --recipient') files=1 ;;
    'share key'' -R' | 'share key'' --recipients-file') files=1 ;;
    'share key'' -o' | 'share key'' --output') files=1 ;;
    'share signer'' -o' | 'share signer'' --output') files=1 ;;
    'scan'' --baseline') files=1 ;;
    'scan'' --write-baseline') files=1 ;;
    'scan'' --format') follow='text json sarif junit github gitlab' ;;
    'sign'' --signing-algorithm') follow='RSASSA_PKCS1_V1_5_SHA_256 RSASSA_PKCS1_V1_5_SHA_384 RSASSA_PKCS1_V1_5_SHA_512 RSASSA_PSS_SHA_256 RSASSA_PSS_SHA_384 RSASSA_PSS_SHA_512 ECDSA_SHA_256 ECDSA_SHA_384 ECDSA_SHA_512 ED25519_SHA_512 ED25519_PH_SHA_512 ML_DSA_SHAKE_256' ;;
    'sign'' --message-type') follow='RAW DIGEST EXTERNAL_MU' ;;
    'sign'' --format') follow='base64 hex raw' ;;
    'sign'' -o' | 'sign'' --output') files=1 ;;
    'verify'' --signing-algorithm') follow='RSASSA_PKCS1_V1_5_SHA_256 RSASSA_PKCS1_V1_5_SHA_384 RSASSA_PKCS1_V1_5_SHA_512 RSASSA_PSS_SHA_256 RSASSA_PSS_SHA_384 RSASSA_PSS_SHA_512 ECDSA_SHA_256 ECDSA_SHA_384 ECDSA_SHA_512 ED25519_SHA_512 ED25519_PH_SHA_512 ML_DSA_SHAKE_256' ;;
    'verify'' --message-type') follow='RAW DIGEST EXTERNAL_MU' ;;
    'verify'' --signature') files=1 ;;
    'mac create'' --mac-algorithm') follow='HMAC_SHA_224 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512' ;;
    'mac create'' --format') follow='base64 hex raw' ;;
    'mac create'' -o' | 'mac create'' --output') files=1 ;;
    'mac verify'' --mac-algorithm') follow='HMAC_SHA_224 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512' ;;
    'mac verify'' --mac') files=1 ;;
    'derive'' --public-key') files=1 ;;
    'derive'' --format') follow='base64 hex raw' ;;
    'derive'' -o' | 'derive'' --output') files=1 ;;
    'data-key-pair'' --key-pair-spec') follow='RSA_2048 RSA_3072 RSA_4096 ECC_NIST_P256 ECC_NIST_P384 ECC_NIST_P521 ECC_SECG_P256K1 ECC_NIST_EDWARDS25519' ;;
    'data-key-pair'' -o' | 'data-key-pair'' --output') files=1 ;;
    'keys create'' --key-spec') follow='SYMMETRIC_DEFAULT RSA_2048 RSA_3072 RSA_4096 ECC_NIST_P256 ECC_NIST_P384 ECC_NIST_P521 ECC_SECG_P256K1 ECC_NIST_EDWARDS25519 HMAC_224 HMAC_256 HMAC_384 HMAC_512 ML_DSA_44 ML_DSA_65 ML_DSA_87' ;;
    'keys create'' --key-usage') follow='ENCRYPT_DECRYPT SIGN_VERIFY KEY_AGREEMENT GENERATE_VERIFY_MAC' ;;
    'keys create'' --origin') follow='AWS_KMS EXTERNAL' ;;
    'keys create'' --policy') files=1 ;;
    'keys public-key'' -o' | 'keys public-key'' --output') files=1 ;;
    'keys replicate'' --policy') files=1 ;;
    'hook install'' --manager') follow='git husky lefthook pre-commit simple-git-hooks' ;;
    'hook uninstall'' --manager') follow='git husky lefthook pre-commit simple-git-hooks' ;;
    'policy explain'' --session-policy') files=1 ;;
    'policy explain'' --policy') files=1 ;;
    'policy validate'' --kind') follow='key identity boundary session trust' ;;
    'policy lint'' --kind') follow='key identity boundary session trust' ;;
    'policy diff'' --kind') follow='key identity boundary session trust' ;;
    'policy simulate'' --policy') files=1 ;;
    'serve'' --socket') files=1 ;;
    'serve'' --tls-cert') files=1 ;;
    'serve'' --tls-key') files=1 ;;
    'serve'' --auth') follow='sigv4 none' ;;
    'serve'' --seed') files=1 ;;
    'serve'' --shell') follow='sh fish powershell' ;;
    'iam roles create'' --trust-policy') files=1 ;;
    'iam roles update'' --trust-policy') files=1 ;;
    'iam policies get'' -o' | 'iam policies get'' --output') files=1 ;;
    'init'' --recovery-out') files=1 ;;
    'recover'' --recovery-file') files=1 ;;
    'vault protectors add'' --new-passphrase-file') files=1 ;;
    'vault protectors add'' --recovery-out') files=1 ;;
    'backup create'' -o' | 'backup create'' --output') files=1 ;;
    'backup verify'' --recovery-file') files=1 ;;
    'backup restore'' --recovery-file') files=1 ;;
    *' --vault') files=1 ;;
    *' --protector') follow='keychain passphrase recovery' ;;
    *' --passphrase-file') files=1 ;;
    esac
  else
    case $path in
    '') follow='encrypt decrypt inspect reencrypt data-key random rotate share scan sign verify mac derive data-key-pair keys aliases grants hook policy serve unlock lock apply iam init status doctor recover vault backup audit config api help completion' options='-V --version' ;;
    'encrypt') follow='' options='-k --key-id -C --encryption-context --encryption-algorithm -r --recipient -R --recipients-file --public-key -o --output -f --force -a --armor --signed --frame-length --archive --data-key-per-file --remove-source --jobs --dry-run --no-sync' files=1 ;;
    'decrypt') follow='' options='-k --key-id -C --encryption-context --encryption-algorithm --private-key -o --output -f --force --extract-to --allow-legacy-suites --max-encrypted-data-keys --release-unverified --remove-source --jobs --dry-run --no-sync' files=1 ;;
    'inspect') follow='' options='' files=1 ;;
    'reencrypt') follow='' options='-k --key-id -C --encryption-context --source-encryption-context --destination-encryption-context -o --output -f --force -i --in-place --new-data-key --allow-legacy-suites --jobs --dry-run' files=1 ;;
    'data-key') follow='' options='-k --key-id -C --encryption-context --key-spec --number-of-bytes --without-plaintext' ;;
    'random') follow='' options='--format' ;;
    'rotate') follow='' options='--enable --disable --period --status --list --due --reencrypt -C --encryption-context --new-data-key --allow-legacy-suites -f --force --restart --jobs --dry-run' ;;
    'share') follow='identity add accept list remove revoke key signer' options='' ;;
    'share identity') follow='' options='--name -o --output -f --force' ;;
    'share add') follow='' options='-r --recipient -R --recipients-file --jobs --dry-run' files=1 ;;
    'share accept') follow='' options='-k --key-id --only --private-key --jobs --dry-run --from --alias --identity' files=1 ;;
    'share list') follow='' options='-R --recipients-file' files=1 ;;
    'share remove') follow='' options='-r --recipient -R --recipients-file --jobs --dry-run' files=1 ;;
    'share revoke') follow='' options='-r --recipient -R --recipients-file --drop-others --jobs --dry-run' files=1 ;;
    'share key') follow='' options='-r --recipient -R --recipients-file --decrypt-only -o --output -f --force' ;;
    'share signer') follow='' options='-o --output -f --force' ;;
    'scan') follow='allow rules' options='--staged --range --history --all --unpushed --stdin --filename --fix -k --key-id --rule --exclude --max-size --archives --no-gitignore --baseline --write-baseline --format --sarif --junit --jobs' files=1 ;;
    'scan allow') follow='' options='--reason --expires --path --prune' ;;
    'scan rules') follow='list import' options='' ;;
    'scan rules list') follow='' options='' ;;
    'scan rules import') follow='' options='' files=1 ;;
    'sign') follow='' options='-k --key-id --signing-algorithm --message-type --format -o --output -f --force' files=1 ;;
    'verify') follow='' options='-k --key-id --signing-algorithm --message-type --signature' files=1 ;;
    'mac') follow='create verify' options='' ;;
    'mac create') follow='' options='-k --key-id --mac-algorithm --format -o --output -f --force' files=1 ;;
    'mac verify') follow='' options='-k --key-id --mac-algorithm --mac' files=1 ;;
    'derive') follow='' options='-k --key-id --public-key --format -o --output -f --force' ;;
    'data-key-pair') follow='' options='-k --key-id -C --encryption-context --key-pair-spec --without-plaintext -o --output -f --force' ;;
    'keys') follow='create list describe public-key enable disable update schedule-deletion cancel-deletion tag untag tags policy import replicate' options='' ;;
    'keys create') follow='' options='--alias --description --key-spec --key-usage --origin --tags --policy --multi-region' ;;
    'keys list') follow='' options='--jsonl' ;;
    'keys describe') follow='' options='' ;;
    'keys public-key') follow='' options='--der -o --output -f --force' ;;
    'keys enable') follow='' options='' ;;
    'keys disable') follow='' options='' ;;
    'keys update') follow='' options='--description' ;;
    'keys schedule-deletion') follow='' options='--pending-window-in-days' ;;
    'keys cancel-deletion') follow='' options='' ;;
    'keys tag') follow='' options='' ;;
    'keys untag') follow='' options='' ;;
    'keys tags') follow='' options='' ;;
    'keys policy') follow='get put' options='' ;;
    'keys policy get') follow='' options='' ;;
    'keys policy put') follow='' options='--bypass-policy-lockout-safety-check' files=1 ;;
    'keys import') follow='' options='--valid-to --new --key-material-description' files=1 ;;
    'keys replicate') follow='' options='--description --tags --policy' ;;
    'aliases') follow='create update delete list' options='' ;;
    'aliases create') follow='' options='' ;;
    'aliases update') follow='' options='' ;;
    'aliases delete') follow='' options='' ;;
    'aliases list') follow='' options='-k --key-id --jsonl' ;;
    'grants') follow='create list revoke retire' options='' ;;
    'grants create') follow='' options='--grantee-principal --operations --retiring-principal --name --encryption-context-subset --encryption-context-equals' ;;
    'grants list') follow='' options='--grantee-principal --retiring-principal --jsonl' ;;
    'grants revoke') follow='' options='' ;;
    'grants retire') follow='' options='--grant-token' ;;
    'hook') follow='install uninstall status run server' options='' ;;
    'hook install') follow='' options='--manager --stage --global --dry-run' ;;
    'hook uninstall') follow='' options='--manager --stage --global --dry-run' ;;
    'hook status') follow='' options='' ;;
    'hook run') follow='pre-commit pre-merge-commit commit-msg pre-push' options='' ;;
    'hook server') follow='' options='' ;;
    'policy') follow='explain who can validate lint diff test simulate template edit' options='' ;;
    'policy explain') follow='' options='-k --key-id --principal --action -C --encryption-context --grant-token --source-ip --at --tag --session-policy --parameter --policy --exit-status' ;;
    'policy who') follow='' options='-k --key-id --action' ;;
    'policy can') follow='' options='--principal' ;;
    'policy validate') follow='' options='--kind' files=1 ;;
    'policy lint') follow='' options='-k --key-id --kind --account' files=1 ;;
    'policy diff') follow='' options='-k --key-id --kind --exit-status' files=1 ;;
    'policy test') follow='' options='' files=1 ;;
    'policy simulate') follow='' options='--from-audit -k --key-id --policy --since --exit-status' ;;
    'policy template') follow='' options='--principal --administrator --account --key --until' ;;
    'policy edit') follow='' options='-k --key-id --bypass-policy-lockout-safety-check' ;;
    'serve') follow='status stop' options='--host --port --socket --tls-cert --tls-key --allowed-host --auth --ephemeral --account-id --seed --detach --print-env --shell --max-connections --max-connections-per-address --access-log' ;;
    'unlock') follow='' options='--ttl' ;;
    'lock') follow='' options='' ;;
    'apply') follow='' options='--dry-run' files=1 ;;
    'iam') follow='users groups roles policies boundary tag untag whoami access-keys' options='' ;;
    'iam users') follow='create list describe delete' options='' ;;
    'iam users create') follow='' options='--path --tags --boundary' ;;
    'iam users list') follow='' options='--path-prefix' ;;
    'iam users describe') follow='' options='' ;;
    'iam users delete') follow='' options='-f --force' ;;
    'iam groups') follow='create list describe delete add remove' options='' ;;
    'iam groups create') follow='' options='--path' ;;
    'iam groups list') follow='' options='--path-prefix' ;;
    'iam groups describe') follow='' options='' ;;
    'iam groups delete') follow='' options='-f --force' ;;
    'iam groups add') follow='' options='' ;;
    'iam groups remove') follow='' options='' ;;
    'iam roles') follow='create list describe update delete' options='' ;;
    'iam roles create') follow='' options='--trust-policy --description --max-session-duration --path --tags --boundary' ;;
    'iam roles list') follow='' options='--path-prefix' ;;
    'iam roles describe') follow='' options='' ;;
    'iam roles update') follow='' options='--trust-policy --description --max-session-duration' ;;
    'iam roles delete') follow='' options='-f --force' ;;
    'iam policies') follow='put get list delete attach detach' options='' ;;
    'iam policies put') follow='' options='--on --description --path --tags' files=1 ;;
    'iam policies get') follow='' options='--on -o --output -f --force' ;;
    'iam policies list') follow='' options='--on' ;;
    'iam policies delete') follow='' options='--on' ;;
    'iam policies attach') follow='' options='' ;;
    'iam policies detach') follow='' options='' ;;
    'iam boundary') follow='put delete' options='' ;;
    'iam boundary put') follow='' options='' ;;
    'iam boundary delete') follow='' options='' ;;
    'iam tag') follow='' options='' ;;
    'iam untag') follow='' options='' ;;
    'iam whoami') follow='' options='' ;;
    'iam access-keys') follow='create list disable enable delete' options='' ;;
    'iam access-keys create') follow='' options='' ;;
    'iam access-keys list') follow='' options='--all' ;;
    'iam access-keys disable') follow='' options='' ;;
    'iam access-keys enable') follow='' options='' ;;
    'iam access-keys delete') follow='' options='' ;;
    'init') follow='' options='--account-id --no-recovery --recovery-out' ;;
    'status') follow='' options='' ;;
    'doctor') follow='' options='' ;;
    'recover') follow='' options='--recovery-file' ;;
    'vault') follow='protectors rekey fingerprints verify' options='' ;;
    'vault protectors') follow='list add remove' options='' ;;
    'vault protectors list') follow='' options='' ;;
    'vault protectors add') follow='keychain passphrase recovery' options='--replace --new-passphrase-file --recovery-out' ;;
    'vault protectors remove') follow='' options='' ;;
    'vault rekey') follow='' options='' ;;
    'vault fingerprints') follow='status on off clear' options='' ;;
    'vault verify') follow='' options='' ;;
    'backup') follow='create verify restore' options='' ;;
    'backup create') follow='' options='-o --output -f --force' ;;
    'backup verify') follow='' options='--recovery-file' files=1 ;;
    'backup restore') follow='' options='--recovery-file' files=1 ;;
    'audit') follow='tail verify repair' options='' ;;
    'audit tail') follow='' options='-n --lines -F --follow --jsonl' ;;
    'audit verify') follow='' options='' ;;
    'audit repair') follow='' options='' ;;
    'config') follow='list trust untrust' options='' ;;
    'config list') follow='' options='' ;;
    'config trust') follow='' options='--list' files=1 ;;
    'config untrust') follow='' options='' files=1 ;;
    'api') follow='CancelKeyDeletion CreateAlias CreateGrant CreateKey Decrypt DeleteAlias DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey ImportKeyMaterial ListAliases ListGrants ListKeyPolicies ListKeyRotations ListKeys ListResourceTags ListRetirableGrants PutKeyPolicy ReEncrypt ReplicateKey RetireGrant RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign TagResource UntagResource UpdateAlias UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac' options='--input' ;;
    'help') follow='encrypt decrypt inspect reencrypt data-key random rotate share scan sign verify mac derive data-key-pair keys aliases grants hook policy serve unlock lock apply iam init status doctor recover vault backup audit config api help completion' options='' ;;
    'completion') follow='bash zsh fish' options='' ;;
    esac
    if [[ $cur == -* ]]; then
      follow="$options --vault --region --protector --as --endpoint-url --insecure-plaintext --aws --profile --allow-foreign-owner --json -q --quiet --no-input -y --yes --no-color --debug --passphrase-file --passphrase-fd -h --help" files=''
    fi
  fi
  COMPREPLY=()
  while IFS= read -r word; do
    [[ -n $word ]] && COMPREPLY+=("$word")
  done < <(compgen -W "$follow" -- "$cur")
  if [[ -n $files ]]; then
    compopt -o default 2>/dev/null
    if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do
        COMPREPLY+=("$word")
      done < <(compgen -f -- "$cur")
    fi
  fi
}

complete -F _kms kms
