"""docs/spec/ciphertext-blob.md, version 2: blobs that open, blobs to refuse, and blobs that do not commit."""

import hmac
from hashlib import sha256

from blob import MRK, UUID, case, context_bytes, header, token, utf16_ordered
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from xaes import _block, _xor, box, drawn

LABEL = b"kms committing box v1"


def commitment(key: bytes, sealed: bytes, aad: bytes, label: bytes = LABEL) -> bytes:
    return hmac.new(key, label + sealed[:24] + sealed[-16:] + aad, sha256).digest()


def blob(v: dict, aad: bytes | None = None, com: bytes | None = None, **other: int) -> bytes:
    """`aad` replaces the additional data of the box alone, `com` the commitment, for faulty writers."""
    head = header(v["keyId"], v["materialId"], **{"version": 2, **other})
    data = head + context_bytes(v["context"])
    key = bytes.fromhex(v["material"])
    sealed = box(key, bytes.fromhex(v["nonce"]), bytes.fromhex(v["plaintext"]), data if aad is None else aad)
    return head + sealed + (commitment(key, sealed, data) if com is None else com)


# GHASH as polynomials over GF(2^128): the first bit of a block is the coefficient of x^0.


def element(block: bytes) -> int:
    return int(f"{int.from_bytes(block, 'big'):0128b}"[::-1], 2)


def block_of(value: int) -> bytes:
    return int(f"{value:0128b}"[::-1], 2).to_bytes(16, "big")


def times(a: int, b: int) -> int:
    out = 0
    for bit in range(128):
        if b >> bit & 1:
            out ^= a << bit
    for bit in range(254, 127, -1):
        if out >> bit & 1:
            out ^= (1 << 128 | 0x87) << (bit - 128)
    return out


def power(a: int, n: int) -> int:
    out = 1
    while n:
        if n & 1:
            out = times(out, a)
        a, n = times(a, a), n >> 1
    return out


def blocks(aad: bytes, body: bytes) -> list[int]:
    padded = aad + bytes(-len(aad) % 16) + body + bytes(-len(body) % 16)
    padded += (len(aad) * 8).to_bytes(8, "big") + (len(body) * 8).to_bytes(8, "big")
    return [element(padded[at : at + 16]) for at in range(0, len(padded), 16)]


def ghash(h: int, words: list[int]) -> int:
    out = 0
    for word in words:
        out = times(out ^ word, h)
    return out


class Gcm:
    """AES-256-GCM under the key that XAES-256-GCM derives for a nonce, in its parts."""

    def __init__(self, key: bytes, nonce: bytes) -> None:
        doubled = int.from_bytes(_block(key, bytes(16)), "big") << 1
        if doubled >> 128:
            doubled = (doubled ^ 0x87) & ((1 << 128) - 1)
        k1 = doubled.to_bytes(16, "big")
        self.key = b"".join(_block(key, _xor(bytes([0, i]) + b"X\0" + nonce[:12], k1)) for i in (1, 2))
        self.h = element(_block(self.key, bytes(16)))
        self.counter = nonce[12:] + b"\0\0\0\1"
        self.mask = element(_block(self.key, self.counter))

    def stream(self, length: int) -> bytes:
        first = (int.from_bytes(self.counter, "big") + 1).to_bytes(16, "big")
        cipher = Cipher(algorithms.AES(self.key), modes.CTR(first)).encryptor()
        return cipher.update(bytes(length)) + cipher.finalize()

    def tag(self, aad: bytes, body: bytes) -> int:
        return ghash(self.h, blocks(aad, body)) ^ self.mask


def two_keys(v: dict, other: str, version: int) -> tuple[bytes, str]:
    """A box that opens under both keys, and what it opens to under the other: one block of ciphertext is solved for."""
    head = header(v["keyId"], v["materialId"], version=version)
    aad, nonce = head + context_bytes(v["context"]), bytes.fromhex(v["nonce"])
    one, two = Gcm(bytes.fromhex(v["material"]), nonce), Gcm(bytes.fromhex(other), nonce)
    plaintext = bytes.fromhex(v["plaintext"])
    assert len(plaintext) % 16 == 0
    body = _xor(plaintext, one.stream(len(plaintext))) + bytes(16)
    # The free block comes before the block of lengths: its coefficient is H^2.
    difference = one.tag(aad, body) ^ two.tag(aad, body)
    factor = times(one.h, one.h) ^ times(two.h, two.h)
    body = body[:-16] + block_of(times(difference, power(factor, 2**128 - 2)))
    tag = one.tag(aad, body)
    assert tag == two.tag(aad, body)
    return head + nonce + body + block_of(tag), body


def two_contexts(v: dict, version: int) -> tuple[bytes, dict[str, str]]:
    """A second encryption context for the same key, box and tag: letters whose free bits solve 128 linear equations."""
    head = header(v["keyId"], v["materialId"], version=version)
    nonce, plaintext = bytes.fromhex(v["nonce"]), bytes.fromhex(v["plaintext"])
    gcm = Gcm(bytes.fromhex(v["material"]), nonce)
    body = _xor(plaintext, gcm.stream(len(plaintext)))
    wanted = gcm.tag(head + context_bytes(v["context"]), body)
    letters = 48

    def tag(text: bytes) -> int:
        return gcm.tag(head + context_bytes({"app": text.decode()}), body)

    # 0x40 and five free bits: "@", "A" to "Z", "[", "\\", "]", "^", "_".
    base = b"@" * letters
    start = tag(base)
    rows: list[tuple[int, int]] = []
    for bit in range(letters * 5):
        text = bytearray(base)
        text[bit // 5] |= 1 << (bit % 5)
        column, chosen = tag(bytes(text)) ^ start, 1 << bit
        for lead, how in rows:
            if column >> (lead.bit_length() - 1) & 1:
                column, chosen = column ^ lead, chosen ^ how
        if column:
            rows.append((column, chosen))
    rest, solution = wanted ^ start, 0
    for lead, how in rows:
        if rest >> (lead.bit_length() - 1) & 1:
            rest, solution = rest ^ lead, solution ^ how
    assert rest == 0
    text = bytearray(base)
    for bit in range(letters * 5):
        if solution >> bit & 1:
            text[bit // 5] |= 1 << (bit % 5)
    assert tag(bytes(text)) == wanted
    return head + nonce + body + block_of(wanted), {"app": text.decode()}


def vectors() -> dict:
    valid = [
        case("1 byte, UUID, empty context", UUID, {}, b"\0"),
        case("2 bytes, multi-Region id, empty context", MRK, {}, b"hi"),
        case("ASCII context", UUID, {"app": "web", "stage": "prod"}, b"correct horse battery staple"),
        case("no plaintext", UUID, {"k": "v"}, b""),
        case(
            "UTF-8 order unlike UTF-16 order",
            MRK,
            {"\U0001f511": "key", "\uff21": "fullwidth A", "z": "\u00df", "": "no name"},
            "Schl\u00fcssel".encode(),
        ),
        case("4096 bytes", MRK, {"size": "largest"}, drawn("4096 bytes", 4096)),
    ]
    valid = [{**v, "blob": (made := blob(v)).hex(), "token": token(made)} for v in valid]
    base = valid[2]
    good = bytes.fromhex(base["blob"])
    key, aad = bytes.fromhex(base["material"]), good[:50] + context_bytes(base["context"])
    sealed = good[50:-32]

    def refused(name: str, data: bytes, **other: object) -> dict:
        return {"name": name, **{n: base[n] for n in ("material", "context")}, "blob": data.hex(), **other}

    def flipped(at: int) -> bytes:
        out = bytearray(good)
        out[at] ^= 1
        return bytes(out)

    def committed(com: bytes) -> bytes:
        return good[:-32] + com

    # Two keys and two contexts for one box.
    plain = {**base, "plaintext": (b"pay 1 to alice".ljust(16)).hex()}
    other_key = drawn("the other key", 32)
    first, body = two_keys(plain, other_key.hex(), 1)
    second, _ = two_keys(plain, other_key.hex(), 2)
    nonce = bytes.fromhex(plain["nonce"])
    opened = [_xor(body, Gcm(k, nonce).stream(len(body))) for k in (key, other_key)]
    second_body = second[74:-16]
    context_first, other_context = two_contexts(base, 1)
    context_second, other_second = two_contexts(base, 2)

    def com_of(data: bytes, k: bytes, context: dict[str, str]) -> bytes:
        return data + commitment(k, data[50:], data[:50] + context_bytes(context))

    return {
        "valid": valid,
        "refused": [
            refused("version 0, authentic", blob(base, version=0)),
            refused("version 1 with a commitment, authentic", blob(base, version=1)),
            refused("version 3, authentic", blob(base, version=3)),
            refused("version changed to 1", b"\x01" + good[1:]),
            refused("version changed to 1, without the commitment", b"\x01" + good[1:-32]),
            refused("without a commitment, authentic", good[:-32]),
            refused("key id form 2, authentic", blob(base, form=2)),
            refused("key id form changed to multi-Region", good[:1] + b"\x01" + good[2:]),
            refused("4097 bytes of plaintext, authentic", blob({**base, "plaintext": "00" * 4097})),
            refused("nothing", b""),
            refused("the header alone", good[:50]),
            refused("121 bytes", good[:121]),
            refused("last byte missing", good[:-1]),
            refused("one byte more", good + b"\0"),
            refused("altered key id", flipped(2)),
            refused("altered key material id", flipped(49)),
            refused("altered nonce", flipped(50)),
            refused("altered ciphertext", flipped(74)),
            refused("altered tag", flipped(len(good) - 33)),
            refused("altered commitment", flipped(len(good) - 1)),
            refused("altered first byte of the commitment", flipped(len(good) - 32)),
            refused("a commitment of zeros", committed(bytes(32))),
            refused("the commitment of another key", committed(commitment(other_key, sealed, aad))),
            refused("the commitment of another label", committed(commitment(key, sealed, aad, b"kms committing box v2"))),
            refused("a commitment without a label", committed(commitment(key, sealed, aad, b""))),
            refused("a commitment without additional data", committed(commitment(key, sealed, b""))),
            refused("a commitment to the header alone", committed(commitment(key, sealed, aad[:50]))),
            refused("a commitment to another tag", committed(commitment(key, sealed[:-16] + bytes(16), aad))),
            refused("a commitment to another nonce", committed(commitment(key, bytes(24) + sealed[24:], aad))),
            refused("a commitment that fits, to a box that does not", blob(base, aad=b"")),
            refused("another key material", good, material=drawn("another material", 32).hex()),
            refused("empty context for another", good, context={}),
            refused("a pair more", good, context={"app": "web", "stage": "prod", "x": ""}),
            refused("another value", good, context={"app": "web", "stage": "Prod"}),
            refused("pairs in UTF-16 order", wrong_order(base), context={"\U0001f511": "key", "\uff21": "fullwidth A"}),
        ],
        "ambiguous": {
            "keys": {
                "keyId": base["keyId"],
                "materialId": base["materialId"],
                "materials": [key.hex(), other_key.hex()],
                "context": base["context"],
                # Opens under both.
                "version1": {"blob": first.hex(), "plaintexts": [each.hex() for each in opened]},
                # The box of each opens under both; the commitment is that of the first, and of the second.
                "version2": {
                    "blobs": [com_of(second, k, base["context"]).hex() for k in (key, other_key)],
                    "plaintexts": [_xor(second_body, Gcm(k, nonce).stream(len(second_body))).hex() for k in (key, other_key)],
                },
            },
            "contexts": {
                "keyId": base["keyId"],
                "materialId": base["materialId"],
                "material": key.hex(),
                "plaintext": base["plaintext"],
                "version1": {"blob": context_first.hex(), "contexts": [base["context"], other_context]},
                "version2": {
                    "blobs": [com_of(context_second, key, c).hex() for c in (base["context"], other_second)],
                    "contexts": [base["context"], other_second],
                },
            },
        },
    }


def wrong_order(v: dict) -> bytes:
    """A faulty writer: the pairs in ascending order of UTF-16 code units, in box and commitment."""
    made = utf16_ordered({**v, "context": {"\U0001f511": "key", "\uff21": "fullwidth A"}}, version=2)
    pairs = [("\U0001f511", "key"), ("\uff21", "fullwidth A")]
    aad = made[:50] + len(pairs).to_bytes(2, "big")
    for pair in pairs:
        for part in pair:
            aad += len(part.encode()).to_bytes(4, "big") + part.encode()
    return made + commitment(bytes.fromhex(v["material"]), made[50:], aad)
