"""docs/spec/vault.md, "Fingerprints". Of a library it needs nothing: HMAC is that of Python."""

import hashlib
import hmac
import re

ROOT = hashlib.shake_256(b"root key of fingerprints").digest(32)
VAULT_ID = "3f0c9d0e-1b7a-4c55-9a60-8d2f1e7b6c34"


def mac(key: bytes, *parts: bytes) -> bytes:
    return hmac.digest(key, b"".join(parts), "sha256")


def subkey(label: str) -> bytes:
    """HKDF of RFC 5869; 32 bytes are one block of its output."""
    extracted = mac(bytes.fromhex(VAULT_ID.replace("-", "")), ROOT)
    return mac(extracted, f"kms vault v1 {label}".encode(), b"\x01")


def normal_form(value: bytes) -> bytes:
    return re.sub(rb"\\?[\r\n][\r\n \t]*", b"", value.strip(b" \t\r\n"))


def half_sip_hash(key: bytes, data: bytes) -> bytes:
    """HalfSipHash-2-4 with 4 bytes of output."""
    mask = 0xFFFFFFFF
    k0, k1 = (int.from_bytes(key[i : i + 4], "little") for i in (0, 4))
    v = [k0, k1, 0x6C796765 ^ k0, 0x74656462 ^ k1]

    def rotate(word: int, by: int) -> int:
        return (word << by | word >> 32 - by) & mask

    def rounds(count: int) -> None:
        for _ in range(count):
            v[0] = v[0] + v[1] & mask
            v[1] = rotate(v[1], 5) ^ v[0]
            v[0] = rotate(v[0], 16)
            v[2] = v[2] + v[3] & mask
            v[3] = rotate(v[3], 8) ^ v[2]
            v[0] = v[0] + v[3] & mask
            v[3] = rotate(v[3], 7) ^ v[0]
            v[2] = v[2] + v[1] & mask
            v[1] = rotate(v[1], 13) ^ v[2]
            v[2] = rotate(v[2], 16)

    padded = data + bytes(-(len(data) + 1) % 4) + bytes([len(data) & 0xFF])
    for at in range(0, len(padded), 4):
        word = int.from_bytes(padded[at : at + 4], "little")
        v[3] ^= word
        rounds(2)
        v[0] ^= word
    v[2] ^= 0xFF
    rounds(4)
    return (v[1] ^ v[3]).to_bytes(4, "little")


WORD = rb"[A-Za-z0-9_]"
URL = rb"[A-Za-z0-9._~-]"


def traits(form: bytes, wrapped: bool) -> int:
    has = [
        wrapped or re.sub(WORD, b"", form) != b"",
        wrapped or re.sub(URL, b"", form) != b"",
        wrapped or re.search(rb"[&<>\"'\x80-\xff]", form) is not None,
        re.search(rb"[\"']", form) is not None,
        b" " in form,
        any(byte >= 0x80 for byte in form),
    ]
    return sum(1 << i for i, each in enumerate(has) if each)


def fingerprint(key: bytes, value: bytes) -> bytes | None:
    form = normal_form(value)
    if not 8 <= len(form) <= 8192:
        return None
    drawn = mac(key, b"kms fingerprint parameters v1")
    base = int.from_bytes(drawn[:4], "big") & ~7 | 5
    start = (len(form) - 8) // 2
    total = sum(byte * base ** (7 - i) for i, byte in enumerate(form[start : start + 8]))
    anchor = total % 2**32 >> 14
    wrapped = len(form) < len(value.strip(b" \t\r\n"))
    return (
        mac(key, b"kms fingerprint v1", form)[:16]
        + anchor.to_bytes(3, "big")
        + half_sip_hash(drawn[4:12], form)
        + len(form).to_bytes(3, "big")
        + bytes([traits(form, wrapped)])
    )


VALUES = [
    b"12345678",
    b"abcdefghi",
    b"p@ss word/1",
    b"  leading and trailing \t\r\n",
    "Grüße € \U0001f511".encode(),
    b"it's \"quoted\" & <tagged>",
    b"-----BEGIN X-----\nAAECAwQFBgcICQ==\n-----END X-----\n",
    b"-----BEGIN X-----\r\n  AAECAwQFBgcICQ==\r\n  -----END X-----",
    b"--token abcd\\\n    efgh",
    b"a\\b\\\r\n\r\n \tc-d-e-f",
    bytes(range(256)),
    hashlib.shake_256(b"long").digest(8192).hex().encode()[:8192],
    b"\\\n\\\n12345678",
]
NONE = [b"", b"1234567", b" 1234567 \n", b"123\n   4567", b"x" * 8193]


def vectors() -> dict:
    key = subkey("fingerprint")
    sip = [
        {"message": bytes(range(n)).hex(), "tag": half_sip_hash(bytes(range(8)), bytes(range(n))).hex()}
        for n in range(0, 20)
    ]
    # As published in vectors.h of github.com/veorq/SipHash.
    assert [each["tag"] for each in sip[:3]] == ["a9359f5b", "27475ab8", "fa62a603"]
    made = []
    for value in VALUES:
        entry = fingerprint(key, value)
        assert entry is not None
        made.append({"value": value.hex(), "normalForm": normal_form(value).hex(), "fingerprint": entry.hex()})
    for value in NONE:
        assert fingerprint(key, value) is None
    return {
        "vaultId": VAULT_ID,
        "rootKey": ROOT.hex(),
        "subkey": key.hex(),
        "halfSipHash": sip,
        "fingerprints": made,
        "none": [value.hex() for value in NONE],
    }
