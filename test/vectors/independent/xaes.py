"""XAES-256-GCM (https://c2sp.org/XAES-256-GCM), and the sealed box of docs/spec/ciphertext-blob.md."""

from hashlib import shake_256

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def drawn(label: str, length: int) -> bytes:
    """Bytes for a vector: they look random, and are the same in each run."""
    return shake_256(b"kms test vectors: " + label.encode()).digest(length)


def _block(key: bytes, block: bytes) -> bytes:
    cipher = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return cipher.update(block) + cipher.finalize()


def _xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def xaes(key: bytes, nonce: bytes, plaintext: bytes, aad: bytes) -> bytes:
    """Ciphertext and tag."""
    assert len(key) == 32 and len(nonce) == 24
    doubled = int.from_bytes(_block(key, bytes(16)), "big") << 1
    if doubled >> 128:
        doubled = (doubled ^ 0x87) & ((1 << 128) - 1)
    k1 = doubled.to_bytes(16, "big")
    halves = [_block(key, _xor(bytes([0, i]) + b"X\0" + nonce[:12], k1)) for i in (1, 2)]
    return AESGCM(b"".join(halves)).encrypt(nonce[12:], plaintext, aad)


def box(key: bytes, nonce: bytes, plaintext: bytes, aad: bytes) -> bytes:
    return nonce + xaes(key, nonce, plaintext, aad)


def check(published: dict) -> None:
    """Compares with the vectors that the definition publishes, the 10,000 accumulated ones too."""
    for v in published["vectors"]:
        key, nonce, plaintext, aad = (bytes.fromhex(v[n]) for n in ("key", "nonce", "plaintext", "aad"))
        assert xaes(key, nonce, plaintext, aad).hex() == v["ciphertext"]
    from hashlib import shake_128

    for entry in published["accumulated"]:
        if entry["iterations"] > 10_000:
            continue
        stream = memoryview(shake_128().digest(entry["iterations"] * 600))
        at = 0

        def take(n: int) -> bytes:
            nonlocal at
            at += n
            return bytes(stream[at - n : at])

        digest = shake_128()
        for _ in range(entry["iterations"]):
            key, nonce = take(32), take(24)
            plaintext = take(take(1)[0])
            aad = take(take(1)[0])
            digest.update(xaes(key, nonce, plaintext, aad))
        assert digest.digest(32).hex() == entry["hash"]
