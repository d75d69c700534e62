# fish completion for kms. Generated from src/cli/registry.ts by scripts/generate.mjs. Do not edit.

# The command: the words before the cursor that are neither options nor their values.
function __kms_command
    set -l known 'encrypt' 'decrypt' 'reencrypt' 'data-key' 'random' 'rotate' 'keys' 'keys create' 'keys list' 'keys describe' 'keys enable' 'keys disable' 'keys update' 'keys schedule-deletion' 'keys cancel-deletion' 'aliases' 'aliases create' 'aliases update' 'aliases delete' 'aliases list' 'serve' 'unlock' 'lock' 'iam' 'iam access-keys' 'iam access-keys create' 'iam access-keys list' 'iam access-keys disable' 'iam access-keys enable' 'iam access-keys delete' 'init' 'status' 'doctor' 'recover' 'vault' 'vault protectors' 'vault protectors list' 'vault protectors add' 'vault protectors remove' 'vault rekey' 'vault verify' 'backup' 'backup create' 'backup verify' 'backup restore' 'audit' 'audit tail' 'audit verify' 'audit repair' 'api' 'help' 'completion'
    set -l tokens (commandline -opc)
    set -l path
    set -l skip
    for token in $tokens[2..-1]
        if set -q skip[1]
            set -e skip
            set -l skip
            continue
        end
        switch $token
            case --account-id --alias --allowed-host --auth --description --destination-encryption-context --encryption-context --endpoint-url --format --host --input --key-id --key-spec --key-usage --lines --new-passphrase-file --number-of-bytes --output --passphrase-fd --passphrase-file --pending-window-in-days --period --port --profile --protector --recovery-file --recovery-out --region --seed --shell --socket --source-encryption-context --tls-cert --tls-key --ttl --vault -C -k -n -o
                set skip 1
            case '-*'
            case '*'
                if contains -- (string join ' ' -- $path $token) $known
                    set path $path $token
                end
        end
    end
    string join ' ' -- $path
end

function __kms_at
    set -l now (__kms_command)
    test "$now" = "$argv"
end

complete -c kms -f
complete -c kms -l vault -r -F -d 'the vault file'
complete -c kms -l region -x -d 'the region whose keys are meant'
complete -c kms -l protector -x -a 'keychain passphrase recovery' -d 'open the vault with this protector instead of the one it names first'
complete -c kms -l endpoint-url -x -d 'work on this kms serve instead of the vault'
complete -c kms -l aws -d 'work on AWS KMS itself instead of the vault'
complete -c kms -l profile -x -d 'with --endpoint-url or --aws: a profile of the AWS configuration'
complete -c kms -l json -d 'print the operation\'s output as JSON'
complete -c kms -s q -l quiet -d 'no remarks on stderr'
complete -c kms -l no-input -d 'never ask; fail and say what to pass'
complete -c kms -s y -l yes -d 'answer confirmations with yes'
complete -c kms -l no-color -d 'no colour'
complete -c kms -l debug -d 'show where an unexpected error comes from'
complete -c kms -l passphrase-file -r -F -d 'read the passphrase from a file (mode 0600)'
complete -c kms -l passphrase-fd -x -d 'read the passphrase from a file descriptor'
complete -c kms -s h -l help -d 'show help'
complete -c kms -n '__kms_at' -a encrypt -d 'encrypt a secret to a token, or a file to a message'
complete -c kms -n '__kms_at' -a decrypt -d 'decrypt a token, a ciphertext blob or a message'
complete -c kms -n '__kms_at' -a reencrypt -d 'move a token or blob to another key, without showing the plaintext'
complete -c kms -n '__kms_at' -a data-key -d 'make a data key: its plaintext, and its ciphertext blob to keep'
complete -c kms -n '__kms_at' -a random -d 'print random bytes'
complete -c kms -n '__kms_at' -a rotate -d 'give a key new material, or set its automatic rotation'
complete -c kms -n '__kms_at' -a keys -d 'make, list, describe, disable and delete keys'
complete -c kms -n '__kms_at' -a aliases -d 'make, list, move and delete names of keys'
complete -c kms -n '__kms_at' -a serve -d 'answer the KMS API over HTTP, for the AWS SDKs and the AWS CLI'
complete -c kms -n '__kms_at' -a unlock -d 'keep the vault open for a while, for all commands of this user'
complete -c kms -n '__kms_at' -a lock -d 'end what kms unlock began'
complete -c kms -n '__kms_at' -a iam -d 'access keys of those who call kms serve'
complete -c kms -n '__kms_at' -a init -d 'make a vault with a first key, alias/default'
complete -c kms -n '__kms_at' -a status -d 'tell where the vault is and what opens it'
complete -c kms -n '__kms_at' -a doctor -d 'check the vault, its protectors and this machine'
complete -c kms -n '__kms_at' -a recover -d 'open the vault with its recovery code and protect it anew'
complete -c kms -n '__kms_at' -a vault -d 'protectors, rekeying and verification of the vault'
complete -c kms -n '__kms_at' -a backup -d 'make, verify and restore a sealed copy of the vault'
complete -c kms -n '__kms_at' -a audit -d 'show and verify the audit trail'
complete -c kms -n '__kms_at' -a api -d 'call an operation of the KMS API by its name'
complete -c kms -n '__kms_at' -a help -d 'show help, also of one command'
complete -c kms -n '__kms_at' -a completion -d 'print the completion script of a shell'
complete -c kms -n '__kms_at encrypt' -F
complete -c kms -n '__kms_at encrypt' -s k -l key-id -x -d 'the key: an id, an ARN or an alias, with or without alias/'
complete -c kms -n '__kms_at encrypt' -s C -l encryption-context -x -d 'pairs bound to the ciphertext; needed again to decrypt'
complete -c kms -n '__kms_at encrypt' -s o -l output -r -F -d 'write to a file (mode 0600) instead of stdout'
complete -c kms -n '__kms_at encrypt' -s f -l force -d 'replace an existing file'
complete -c kms -n '__kms_at encrypt' -s a -l armor -d 'write a message as text'
complete -c kms -n '__kms_at decrypt' -F
complete -c kms -n '__kms_at decrypt' -s k -l key-id -x -d 'the key: an id, an ARN or an alias, with or without alias/'
complete -c kms -n '__kms_at decrypt' -s C -l encryption-context -x -d 'pairs bound to the ciphertext; needed again to decrypt'
complete -c kms -n '__kms_at decrypt' -s o -l output -r -F -d 'write to a file (mode 0600) instead of stdout'
complete -c kms -n '__kms_at decrypt' -s f -l force -d 'replace an existing file'
complete -c kms -n '__kms_at reencrypt' -F
complete -c kms -n '__kms_at reencrypt' -s k -l key-id -x -d 'the key to encrypt under'
complete -c kms -n '__kms_at reencrypt' -l source-encryption-context -x -d 'the context it was encrypted with'
complete -c kms -n '__kms_at reencrypt' -l destination-encryption-context -x -d 'the context to encrypt with'
complete -c kms -n '__kms_at reencrypt' -s o -l output -r -F -d 'write to a file (mode 0600) instead of stdout'
complete -c kms -n '__kms_at reencrypt' -s f -l force -d 'replace an existing file'
complete -c kms -n '__kms_at data-key' -s k -l key-id -x -d 'the key: an id, an ARN or an alias, with or without alias/'
complete -c kms -n '__kms_at data-key' -s C -l encryption-context -x -d 'pairs bound to the ciphertext; needed again to decrypt'
complete -c kms -n '__kms_at data-key' -l key-spec -x -a 'AES_256 AES_128' -d 'AES_256 if not given'
complete -c kms -n '__kms_at data-key' -l number-of-bytes -x -d 'a length instead of a key spec'
complete -c kms -n '__kms_at data-key' -l without-plaintext -d 'only the ciphertext blob, to be decrypted later'
complete -c kms -n '__kms_at random' -l format -x -a 'hex base64 raw' -d 'hex on a terminal, else raw'
complete -c kms -n '__kms_at rotate' -l enable -d 'rotate by itself from now on'
complete -c kms -n '__kms_at rotate' -l disable -d 'no longer rotate by itself'
complete -c kms -n '__kms_at rotate' -l period -x -d 'with --enable: every so many days, 90 to 2560'
complete -c kms -n '__kms_at rotate' -l status -d 'tell whether and when the key rotates'
complete -c kms -n '__kms_at rotate' -l list -d 'list the rotations so far'
complete -c kms -n '__kms_at rotate' -l due -d 'carry out the rotations and deletions that are due'
complete -c kms -n '__kms_at keys' -a create -d 'make a key'
complete -c kms -n '__kms_at keys' -a list -d 'list the keys, with alias, state and description'
complete -c kms -n '__kms_at keys' -a describe -d 'tell everything about a key'
complete -c kms -n '__kms_at keys' -a enable -d 'let a disabled key be used again'
complete -c kms -n '__kms_at keys' -a disable -d 'keep a key from being used'
complete -c kms -n '__kms_at keys' -a update -d 'change a key\'s description'
complete -c kms -n '__kms_at keys' -a schedule-deletion -d 'delete a key after a waiting period'
complete -c kms -n '__kms_at keys' -a cancel-deletion -d 'keep a key after all; it is disabled until enabled'
complete -c kms -n '__kms_at keys create' -l alias -x -d 'give it this alias too'
complete -c kms -n '__kms_at keys create' -l description -x -d 'what it is for'
complete -c kms -n '__kms_at keys create' -l key-spec -x -d 'SYMMETRIC_DEFAULT if not given'
complete -c kms -n '__kms_at keys create' -l key-usage -x -d 'ENCRYPT_DECRYPT if not given'
complete -c kms -n '__kms_at keys create' -l multi-region -d 'a key that can be replicated to other regions'
complete -c kms -n '__kms_at keys list' -l jsonl -d 'print one JSON value a line, as they come'
complete -c kms -n '__kms_at keys update' -l description -x -d 'the new description'
complete -c kms -n '__kms_at keys schedule-deletion' -l pending-window-in-days -x -d '7 to 30; 30 if not given'
complete -c kms -n '__kms_at aliases' -a create -d 'give a key another name'
complete -c kms -n '__kms_at aliases' -a update -d 'point an alias to another key'
complete -c kms -n '__kms_at aliases' -a delete -d 'remove an alias; its key stays'
complete -c kms -n '__kms_at aliases' -a list -d 'list the aliases and their keys'
complete -c kms -n '__kms_at aliases list' -s k -l key-id -x -d 'only those of this key'
complete -c kms -n '__kms_at aliases list' -l jsonl -d 'print one JSON value a line, as they come'
complete -c kms -n '__kms_at serve' -a 'status stop'
complete -c kms -n '__kms_at serve' -l host -x -d '127.0.0.1 if not given; another needs TLS or --insecure-plaintext'
complete -c kms -n '__kms_at serve' -l port -x -d '8089 if not given; 0 for a free one'
complete -c kms -n '__kms_at serve' -l socket -r -F -d 'a Unix socket (mode 0600) instead'
complete -c kms -n '__kms_at serve' -l tls-cert -r -F -d 'the certificate chain, PEM'
complete -c kms -n '__kms_at serve' -l tls-key -r -F -d 'its private key, PEM'
complete -c kms -n '__kms_at serve' -l insecure-plaintext -d 'serve a network without TLS'
complete -c kms -n '__kms_at serve' -l allowed-host -x -d 'a further name that the server answers to'
complete -c kms -n '__kms_at serve' -l auth -x -a 'sigv4 none' -d 'sigv4 if not given'
complete -c kms -n '__kms_at serve' -l ephemeral -d 'a new vault in memory, for tests; gone at the end'
complete -c kms -n '__kms_at serve' -l account-id -x -d 'with --ephemeral: its 12-digit account id'
complete -c kms -n '__kms_at serve' -l seed -r -F -d 'make the keys and aliases of this YAML file where they are not there'
complete -c kms -n '__kms_at serve' -l detach -d 'go on in the background'
complete -c kms -n '__kms_at serve' -l print-env -d 'print the environment that points clients here'
complete -c kms -n '__kms_at serve' -l shell -x -a 'sh fish powershell' -d 'with --print-env: for this shell instead of the one in use'
complete -c kms -n '__kms_at serve' -l access-log -d 'one line on stderr for each request; never of its body'
complete -c kms -n '__kms_at unlock' -l ttl -x -d '15m if not given; for example 90s, 8h, 1d'
complete -c kms -n '__kms_at iam' -a access-keys -d 'make, list, disable and delete access keys'
complete -c kms -n '__kms_at iam access-keys' -a create -d 'make an access key for kms serve; its secret is shown once'
complete -c kms -n '__kms_at iam access-keys' -a list -d 'list the access keys, without their secrets'
complete -c kms -n '__kms_at iam access-keys' -a disable -d 'refuse what an access key signs, until it is enabled again'
complete -c kms -n '__kms_at iam access-keys' -a enable -d 'accept a disabled access key again'
complete -c kms -n '__kms_at iam access-keys' -a delete -d 'delete an access key'
complete -c kms -n '__kms_at init' -l account-id -x -d 'the 12-digit account id; drawn at random if not given'
complete -c kms -n '__kms_at init' -l no-recovery -d 'make no recovery code'
complete -c kms -n '__kms_at init' -l recovery-out -r -F -d 'write the recovery code to a new file (mode 0600) instead of showing it'
complete -c kms -n '__kms_at recover' -l recovery-file -r -F -d 'read the recovery code from a file; - for stdin'
complete -c kms -n '__kms_at vault' -a protectors -d 'list, add and remove what opens the vault'
complete -c kms -n '__kms_at vault' -a rekey -d 'seal every record anew under a new barrier key'
complete -c kms -n '__kms_at vault' -a verify -d 'check every record of the vault and that none is missing'
complete -c kms -n '__kms_at vault protectors' -a list -d 'list what opens the vault'
complete -c kms -n '__kms_at vault protectors' -a add -d 'add a way to open the vault'
complete -c kms -n '__kms_at vault protectors' -a remove -d 'remove a way to open the vault; never the last'
complete -c kms -n '__kms_at vault protectors add' -a 'keychain passphrase recovery'
complete -c kms -n '__kms_at vault protectors add' -l replace -d 'take the place of the protectors of the same type'
complete -c kms -n '__kms_at vault protectors add' -l new-passphrase-file -r -F -d 'read the new passphrase from a file'
complete -c kms -n '__kms_at vault protectors add' -l recovery-out -r -F -d 'write the recovery code to a new file (mode 0600) instead of showing it'
complete -c kms -n '__kms_at backup' -a create -d 'write the vault and its audit trail to one sealed file'
complete -c kms -n '__kms_at backup' -a verify -d 'open every part of a backup, and keep nothing'
complete -c kms -n '__kms_at backup' -a restore -d 'make a vault from a backup, where there is none'
complete -c kms -n '__kms_at backup create' -s o -l output -r -F -d 'write to a file (mode 0600) instead of stdout'
complete -c kms -n '__kms_at backup create' -s f -l force -d 'replace an existing file'
complete -c kms -n '__kms_at backup verify' -F
complete -c kms -n '__kms_at backup verify' -l recovery-file -r -F -d 'read the recovery code from a file; - for stdin'
complete -c kms -n '__kms_at backup restore' -F
complete -c kms -n '__kms_at backup restore' -l recovery-file -r -F -d 'read the recovery code from a file; - for stdin'
complete -c kms -n '__kms_at audit' -a tail -d 'show the last lines of the audit trail'
complete -c kms -n '__kms_at audit' -a verify -d 'check that no line was changed, added, moved or removed'
complete -c kms -n '__kms_at audit' -a repair -d 'set a damaged trail aside and begin a new one'
complete -c kms -n '__kms_at audit tail' -s n -l lines -x -d 'how many; 20 if not given'
complete -c kms -n '__kms_at audit tail' -s F -l follow -d 'go on as lines are written'
complete -c kms -n '__kms_at audit tail' -l jsonl -d 'print one JSON value a line, as they come'
complete -c kms -n '__kms_at api' -a 'CancelKeyDeletion CreateAlias CreateGrant CreateKey Decrypt DeleteAlias DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey ImportKeyMaterial ListAliases ListGrants ListKeyPolicies ListKeyRotations ListKeys ListResourceTags ListRetirableGrants PutKeyPolicy ReEncrypt ReplicateKey RetireGrant RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign TagResource UntagResource UpdateAlias UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac'
complete -c kms -n '__kms_at api' -l input -x -d 'the request: JSON, file://PATH, or - for stdin'
complete -c kms -n '__kms_at help' -a 'encrypt decrypt reencrypt data-key random rotate keys aliases serve unlock lock iam init status doctor recover vault backup audit api help completion'
complete -c kms -n '__kms_at completion' -a 'bash zsh fish'
