"""docs/spec/vault.md: the keys of a vault, its names, header, records, state and set digest."""

import hashlib
import hmac
import json
import unicodedata
from base64 import b64encode
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from xaes import box, drawn

VAULT_ID = "7b3f1c52-9d0e-4a6b-8c11-2f5e6d7a8b9c"
ROOT = drawn("root key", 32)
TERM = 3
TERM_KEYS = {1: drawn("first term key", 32), TERM: drawn("term key", 32)}
SUBKEYS = ("barrier", "header", "name", "set", "audit", "backup", "bundle")
TERMKEYS = ("record", "state", "material")
WORDS = Path(__file__).parents[3] / "node_modules/@scure/bip39/wordlists/english.js"


def uuid(text: str) -> bytes:
    return bytes.fromhex(text.replace("-", ""))


def lp(text: str) -> bytes:
    return len(text.encode()).to_bytes(4, "big") + text.encode()


def mac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def base64(data: bytes) -> str:
    return b64encode(data).decode()


def hkdf(key: bytes, info: str) -> bytes:
    return HKDF(SHA256(), 32, uuid(VAULT_ID), info.encode()).derive(key)


def subkey(label: str) -> bytes:
    return hkdf(ROOT, "kms vault v1 " + label)


def termkey(label: str, term: int = TERM) -> bytes:
    return hkdf(TERM_KEYS[term], "kms barrier v1 " + label)


def canonical(value: object) -> str:
    """All member names here are ASCII, where code points and UTF-16 code units have one order."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def written(value: object) -> str:
    """JSON in the order of its members."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


# --- names and rows


def place(kind: str, scope: str, name: str) -> tuple[bytes, bytes]:
    key = subkey("name")
    return (
        mac(key, lp("bucket") + lp(kind) + lp(scope))[:16],
        mac(key, lp("id") + lp(kind) + lp(scope) + lp(name))[:16],
    )


def prefix(term: int = TERM) -> bytes:
    return b"\x01" + term.to_bytes(4, "big")


def record(kind: str, scope: str, name: str, value: object, term: int = TERM) -> dict:
    bucket, id_ = place(kind, scope, name)
    nonce = drawn(f"record {kind} {scope} {name}", 24)
    text = written({"k": kind, "s": scope, "n": name, "v": value})
    aad = b"kms record v1" + prefix(term) + uuid(VAULT_ID) + bucket + id_
    return {
        "term": term,
        "kind": kind,
        "scope": scope,
        "name": name,
        "value": value,
        "bucket": bucket.hex(),
        "id": id_.hex(),
        "nonce": nonce.hex(),
        "sealed": (prefix(term) + box(termkey("record", term), nonce, text.encode(), aad)).hex(),
    }


def material(key_id: str, material_id: str, key: bytes) -> dict:
    nonce = drawn(f"nonce of {material_id}", 24)
    aad = b"kms material v1" + prefix() + uuid(VAULT_ID) + f"{key_id}/{material_id}".encode()
    sealed = prefix() + box(termkey("material"), nonce, key, aad)
    return {
        "keyId": key_id,
        "materialId": material_id,
        "material": key.hex(),
        "nonce": nonce.hex(),
        "sealed": sealed.hex(),
        "record": record("material", key_id, material_id, {"sealed": base64(sealed)}),
    }


def digest(rows: list[dict]) -> str:
    total = sum(
        int.from_bytes(mac(subkey("set"), bytes.fromhex(row["bucket"] + row["id"] + row["sealed"])), "big")
        for row in rows
    )
    return (total % 2**256).to_bytes(32, "big").hex()


# --- header and protectors


def wrapped_term(term: int, key: bytes) -> dict:
    nonce = drawn(f"nonce of term {term}", 24)
    aad = b"kms barrier term v1" + uuid(VAULT_ID) + term.to_bytes(4, "big")
    return {
        "term": term,
        "key": key.hex(),
        "nonce": nonce.hex(),
        "wrapped": base64(box(subkey("barrier"), nonce, key, aad)),
    }


def protector(type_: str, id_: str, parameters: dict, key: bytes) -> tuple[dict, dict]:
    """The entry of the header, and what is not written there."""
    entry = {"created": "2026-01-02T03:04:05.678Z", "id": id_, "parameters": parameters, "type": type_}
    nonce = drawn(f"nonce of {type_}", 24)
    aad = b"kms protector v1" + uuid(VAULT_ID) + canonical(entry).encode()
    entry["wrapped"] = base64(box(key, nonce, ROOT, aad))
    return entry, {"entry": entry, "key": key.hex(), "nonce": nonce.hex()}


# A decomposed letter and a no-break space; the ligature stays as it is.
PASSPHRASE = "Pa\u0308ssword\u00a0\ufb01ve"


def passphrase_key(passphrase: str) -> tuple[dict, bytes]:
    salt = drawn("salt", 16)
    spaced = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in passphrase)
    text = unicodedata.normalize("NFC", spaced).encode()
    # The least memory that a reader accepts, so that the tests stay quick.
    key = Argon2id(salt=salt, length=32, iterations=2, lanes=2, memory_cost=8192).derive(text)
    return {"argon2id": "$argon2id$v=19$m=8192,t=2,p=2$" + base64(salt).rstrip("=")}, key


def recovery_code(entropy: bytes) -> str:
    """BIP-39: the 256 bits and the first 8 of their SHA-256, in words of 11 bits."""
    words = WORDS.read_text().split("`")[1].split()
    assert len(words) == 2048
    bits = int.from_bytes(entropy + hashlib.sha256(entropy).digest()[:1], "big")
    return " ".join(words[bits >> shift & 2047] for shift in range(253, -1, -11))


def header(protectors: list[dict], terms: list[dict]) -> str:
    body = {
        "created": "2026-01-02T03:04:05.678Z",
        "format": "kms-vault",
        "protectors": protectors,
        "terms": terms,
        "vaultId": VAULT_ID,
        "version": 1,
    }
    body["mac"] = base64(mac(subkey("header"), canonical(body).encode()))
    body["sum"] = hashlib.sha256(canonical(body).encode()).hexdigest()
    return canonical(body)


# --- the vectors


def vectors() -> dict:
    parameters, key = passphrase_key(PASSPHRASE)
    phrase_entry, phrase = protector("passphrase", "0b0e7c9a-1111-4222-8333-444455556666", parameters, key)
    entropy = drawn("recovery code", 32)
    recovery_entry, recovery = protector(
        "recovery", "0b0e7c9a-7777-4888-9999-aaaabbbbcccc", {}, hkdf(entropy, "kms recovery v1")
    )
    keychain_entry, keychain = protector(
        "keychain", "0b0e7c9a-dddd-4eee-8fff-000011112222", {}, drawn("key in the keychain", 32)
    )
    terms = [wrapped_term(term, key) for term, key in TERM_KEYS.items()]
    text = header(
        [keychain_entry, phrase_entry, recovery_entry],
        [{n: term[n] for n in ("term", "wrapped")} for term in terms],
    )

    key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
    sealed_material = material(key_id, drawn("id of material", 32).hex(), drawn("material", 32))
    records = [
        record("settings", "", "vault", {"account": "111122223333", "region": "eu-central-1"}),
        record("note", "", "a", {"text": "one"}),
        record("note", "", "old", {"text": "sealed under an earlier term"}, term=1),
        record("note", "", "b", {"text": "Gr\u00fc\u00dfe \U0001f511", "list": [1, 2.5, None, True]}),
        record("note", "us-east-1", "a", {}),
        record("notes", "", "a", {"text": "kind and scope are told apart"}),
        record("note", "s", "\u00e9\uff21\U0001f511", {"text": "a name beyond ASCII"}),
        sealed_material["record"],
    ]
    state = {
        "changes": 7,
        "rows": len(records),
        "digest": digest(records),
        "header": hashlib.sha256(text.encode()).hexdigest(),
        "head": {"seq": 0, "hash": genesis(), "size": 0, "start": {"seq": 0, "hash": genesis()}},
    }
    state_nonce = drawn("nonce of the state", 24)
    state_aad = b"kms state v1" + prefix() + uuid(VAULT_ID) + b"state"
    sealed_state = prefix() + box(termkey("state"), state_nonce, written(state).encode(), state_aad)
    return {
        "vaultId": VAULT_ID,
        "rootKey": ROOT.hex(),
        "subkeys": {label: subkey(label).hex() for label in SUBKEYS},
        "terms": [
            {**entry, "termkeys": {label: termkey(label, entry["term"]).hex() for label in TERMKEYS}}
            for entry in terms
        ],
        "lastTerm": wrapped_term(2**32 - 1, drawn("last term key", 32)),
        "protectors": [
            keychain,
            {**phrase, "passphrase": PASSPHRASE},
            {**recovery, "entropy": entropy.hex(), "code": recovery_code(entropy)},
        ],
        "header": {"text": text, "sha256": hashlib.sha256(text.encode()).hexdigest()},
        "records": records,
        "material": sealed_material,
        "state": {"value": state, "nonce": state_nonce.hex(), "sealed": sealed_state.hex()},
        "digests": [
            {"firstRows": n, "digest": digest(records[:n])} for n in range(len(records) + 1)
        ],
    }


def genesis() -> str:
    return hashlib.sha256(f"kms audit v1 {VAULT_ID}".encode()).hexdigest()
