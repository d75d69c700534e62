"""docs/spec/session-token.md: tokens that open, and tokens to refuse."""

import base64
import json

from xaes import box, drawn

ACCOUNT = "111122223333"
KEY = drawn("session token key", 32)
ISSUED = 1767323045678
BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


def letters(label: str, alphabet: str, length: int) -> str:
    return "".join(alphabet[b % 32] for b in drawn(label, length))


def credentials(label: str) -> dict:
    secret = base64.b64encode(drawn(f"session secret {label}", 30)).decode()
    return {"key": "kms_t_" + letters(f"session id {label}", BASE32, 24), "secret": secret}


def contents(label: str, **more: object) -> dict:
    return {**credentials(label), "issued": ISSUED, "expires": ISSUED + 3_600_000, **more}


def unique(prefix: str, label: str) -> str:
    return prefix + letters(label, BASE32.upper(), 17)


def sealed(label: str, plaintext: bytes, account: str = ACCOUNT, key: bytes = KEY, version: int = 1) -> bytes:
    aad = b"kms session token v1" + account.encode()
    return bytes([version]) + box(key, drawn(f"session nonce {label}", 24), plaintext, aad)


def text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def packed(value: dict) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def share(value: dict) -> int | None:
    """PackedPolicySize."""
    parts = [value.get(name, []) for name in ("policies", "policyArns", "tags")]
    if not any(parts):
        return None
    return -(-100 * len(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()) // 6144)


POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]}'


def valid() -> list[dict]:
    cases = {
        "root": contents("root", principal=["root"]),
        "user": contents("user", principal=["user", unique("AIDA", "session user"), "alice"]),
        "role": contents("role", principal=["role", unique("AROA", "session role"), "ci", "build-7"]),
        "everything": contents(
            "everything",
            principal=["role", unique("AROA", "session role"), "ci", "build-7"],
            policies=[POLICY],
            policyArns=[f"arn:aws:iam::{ACCOUNT}:policy/team/limit"],
            tags=[["Team", "Größe"], ["stage", ""]],
            transitive=["Team"],
            sourceIdentity="alice",
        ),
    }
    return [
        {
            "name": name,
            "contents": value,
            "nonce": drawn(f"session nonce {name}", 24).hex(),
            "token": text(sealed(name, packed(value))),
            "packedPolicySize": share(value),
        }
        for name, value in cases.items()
    ]


def refused() -> list[dict]:
    good = contents("refused", principal=["role", unique("AROA", "session role"), "ci", "build-7"])
    raw = sealed("refused", packed(good))
    without = lambda name: {k: v for k, v in good.items() if k != name}  # noqa: E731
    cases = {
        "version 0": text(bytes([0]) + raw[1:]),
        "version 2": text(bytes([2]) + raw[1:]),
        "an altered bit": text(raw[:-1] + bytes([raw[-1] ^ 1])),
        "one byte less": text(raw[:-1]),
        "one byte more": text(raw + b"\0"),
        "nothing but the version": text(raw[:1]),
        "empty": "",
        "without padding": text(raw).rstrip("=") if text(raw).endswith("=") else text(raw) + "=",
        "a line break": text(raw) + "\n",
        "another account": text(sealed("refused", packed(good), account="444455556666")),
        "another key": text(sealed("refused", packed(good), key=drawn("session token key of others", 32))),
        "authentic, no JSON": text(sealed("refused", b"{")),
        "authentic, no object": text(sealed("refused", b"[]")),
        "authentic, not UTF-8": text(sealed("refused", packed(good).replace(b"build-7", b"build-\xff"))),
    }
    for name in good:
        cases[f"authentic, without {name}"] = text(sealed("refused", packed(without(name))))
    other = {
        "a time as text": {"expires": str(ISSUED)},
        "a time with a fraction": {"expires": ISSUED + 0.5},
        "an unknown principal": {"principal": ["group", unique("AGPA", "session group"), "ops"]},
        "a role without a session name": {"principal": good["principal"][:3]},
        "a user with a session name": {"principal": ["user", *good["principal"][1:]]},
        "policies as text": {"policies": POLICY},
        "a policy that is no text": {"policies": [{}]},
        "tags as an object": {"tags": {"Team": "a"}},
        "a tag of three": {"tags": [["a", "b", "c"]]},
        "a source identity that is no text": {"sourceIdentity": 1},
        "the id of a long-term key": {"key": "kms_" + letters("session id long", BASE32, 24)},
    }
    for name, change in other.items():
        cases[f"authentic, {name}"] = text(sealed("refused", packed({**good, **change})))
    return [{"name": name, "token": token} for name, token in cases.items()]


def vectors() -> dict:
    return {"key": KEY.hex(), "account": ACCOUNT, "valid": valid(), "refused": refused()}
