"""docs/spec/key-bundle.md: bundles that open, and bundles, contents and texts to refuse."""

import hashlib
import json
from base64 import b64encode

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from xaes import box, drawn

UUID = "1234abcd-12ab-34cd-56ef-1234567890ab"
MRK = "mrk-0f1e2d3c4b5a69788796a5b4c3d2e1f0"
DER = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
PKCS8 = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())


def is_prime(n: int) -> bool:
    """Miller-Rabin with bases from a fixed stream; good enough for keys that guard nothing."""
    if any(n % p == 0 for p in (3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
        return False
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for i in range(24):
        x = pow(int.from_bytes(drawn(f"witness {i}", 32), "big"), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def prime(label: str, bits: int) -> int:
    n = int.from_bytes(drawn(label, bits // 8), "big") | (3 << (bits - 2)) | 1
    while n % 65537 == 1 or not is_prime(n):
        n += 2
    return n


def rsa_key(label: str, bits: int) -> rsa.RSAPrivateKey:
    p, q = prime(f"{label} p", bits // 2), prime(f"{label} q", bits // 2)
    e = 65537
    d = pow(e, -1, (p - 1) * (q - 1))
    public = rsa.RSAPublicNumbers(e, p * q)
    numbers = rsa.RSAPrivateNumbers(p, q, d, d % (p - 1), d % (q - 1), pow(q, -1, p), public)
    return numbers.private_key()


def mgf1(seed: bytes, length: int) -> bytes:
    out = b""
    for counter in range(-(-length // 32)):
        out += hashlib.sha256(seed + counter.to_bytes(4, "big")).digest()
    return out[:length]


def xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def oaep(key: rsa.RSAPrivateKey, message: bytes, seed: bytes, label: bytes = b"") -> bytes:
    """RFC 8017 section 7.1.1, with the seed given."""
    numbers = key.public_key().public_numbers()
    k = (numbers.n.bit_length() + 7) // 8
    db = hashlib.sha256(label).digest() + bytes(k - len(message) - 66) + b"\x01" + message
    masked = xor(db, mgf1(seed, k - 33))
    encoded = b"\0" + xor(seed, mgf1(masked, 32)) + masked
    return pow(int.from_bytes(encoded, "big"), numbers.e, numbers.n).to_bytes(k, "big")


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=info).derive(key)


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def contents(description: bytes, materials: list[bytes], fill: bytes | None = None) -> bytes:
    out = len(description).to_bytes(4, "big") + description
    for material in materials:
        out += len(material).to_bytes(2, "big") + material
    return out + (bytes(-len(out) % 1024) if fill is None else fill)


def make(label: str, inside: bytes, recipients: list[rsa.RSAPrivateKey], **other: object) -> bytes:
    """A bundle; `other` says what a faulty writer does otherwise. It is signed in any case."""
    bundle_id = drawn(f"bundle id {label}", 16)
    bundle_key = drawn(f"bundle key {label}", 32)
    signer = ed25519.Ed25519PrivateKey.from_private_bytes(drawn("signer", 32))
    public = signer.public_key().public_bytes_raw()
    wrapped = b""
    for index, key in enumerate(recipients):
        der = key.public_key().public_bytes(*DER)
        sealed = oaep(key, other.get("wrap", bundle_key), drawn(f"seed {label} {index}", 32), other.get("oaep_label", b""))
        sealed = sealed[: other.get("wrapped_length", len(sealed))]
        wrapped += hashlib.sha256(der).digest() + len(sealed).to_bytes(2, "big") + sealed
    commitment = other.get("commitment", hkdf(bundle_key, bundle_id, other.get("commitment_info", b"kms key bundle v1 commitment")))
    header = other.get("magic", b"kmskey") + other.get("version", 1).to_bytes(2, "big")
    header += bundle_id + public + commitment
    header += other.get("count", len(recipients)).to_bytes(2, "big") + wrapped
    content_key = hkdf(bundle_key, bundle_id, other.get("info", b"kms key bundle v1 content"))
    sealed = box(content_key, drawn(f"nonce {label}", 24), inside, other.get("aad", header))
    body = header + other.get("box_length", len(sealed)).to_bytes(4, "big") + sealed
    context = other.get("context", b"kms key bundle v1 signature")
    return body + signer.sign(context + body) + other.get("after", b"")


def armor(data: bytes, width: int = 64) -> str:
    text = b64encode(data).decode()
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    return "\n".join(["-----BEGIN KMS KEY BUNDLE-----", *lines, "-----END KMS KEY BUNDLE-----", ""])


def description(materials: list[str], **other: object) -> dict:
    return {
        "aliases": ["alias/app"],
        "arns": [f"arn:aws:kms:us-east-1:111122223333:key/{UUID}"],
        "created": 1767323045678,
        "decryptOnly": False,
        "description": "web tier",
        "made": 1767409445678,
        "materials": [
            {
                "id": drawn(f"material id {name}", 32).hex(),
                "rotation": "ON_DEMAND" if index else None,
                "since": 1767323045678 + index,
                "validTo": None,
            }
            for index, name in enumerate(materials)
        ],
        "origin": "AWS_KMS",
        "policy": '{"Version":"2012-10-17","Statement":[]}',
        "spec": "SYMMETRIC_DEFAULT",
        "tags": [["team", "web"], ["caf\u00e9", "\U0001f511"]],
        "usage": "ENCRYPT_DECRYPT",
        **other,
    }


def vectors() -> dict:
    first, second = rsa_key("recipient 2048", 2048), rsa_key("recipient 3072", 3072)
    pair = ec.derive_private_key(int.from_bytes(drawn("EC scalar", 31), "big"), ec.SECP256R1())
    raw = drawn("material 0", 32)
    plain = description(["0"])

    def valid(name: str, value: dict, materials: list[bytes], recipients: list[rsa.RSAPrivateKey]) -> dict:
        inside = contents(canonical(value), materials)
        made = make(name, inside, recipients)
        return {
            "name": name,
            "description": value,
            "materials": [each.hex() for each in materials],
            "contents": inside.hex(),
            "bundle": made.hex(),
            "text": armor(made),
        }

    three = description(
        ["0", "1", "2"],
        arns=[
            f"arn:aws:kms:eu-central-1:444455556666:key/{MRK}",
            f"arn:aws:kms:us-east-1:111122223333:key/{MRK}",
        ],
        decryptOnly=True,
        description="\u00fc \" \\ \n \u0001 \u2028",
        origin="EXTERNAL",
        aliases=[],
    )
    three["materials"][1]["rotation"] = "AUTOMATIC"
    three["materials"][2]["validTo"] = 1798859045678
    ecc = description(["pair"], spec="ECC_NIST_P256", usage="SIGN_VERIFY", tags=[], aliases=["alias/a", "alias/b/c-d_e"])
    # 4 + description + 2 + 32 is a multiple of 1024: no zeros.
    whole = description(["0"], description="")
    whole["description"] = "x" * (1024 - 38 - len(canonical(whole)) % 1024)
    good = [
        valid("one recipient", plain, [raw], [first]),
        valid("two recipients, three materials, decryption only", three, [drawn(f"material {i}", 32) for i in range(3)], [first, second]),
        valid("a key pair", ecc, [pair.private_bytes(*PKCS8)], [second]),
        valid("ML-DSA", description(["seed"], spec="ML_DSA_65", usage="SIGN_VERIFY"), [drawn("ML-DSA seed", 32)], [first]),
        valid("HMAC", description(["mac"], spec="HMAC_224", usage="GENERATE_VERIFY_MAC"), [drawn("HMAC", 28)], [first]),
        valid("no zeros", whole, [raw], [first]),
    ]
    assert len(bytes.fromhex(good[5]["contents"])) == 1024

    # All are signed and sealed properly, so that each has to be found for itself.
    inside = contents(canonical(plain), [raw])
    base = bytes.fromhex(good[0]["bundle"])
    bundles = {
        "version 0": make("x", inside, [first], version=0),
        "version 2": make("x", inside, [first], version=2),
        "another beginning": make("x", inside, [first], magic=b"kmskeY"),
        "no recipient": make("x", inside, []),
        "one recipient more than said": make("x", inside, [first, second], count=1),
        "one recipient less than said": make("x", inside, [first], count=2),
        "a recipient twice": make("x", inside, [first, first]),
        "101 recipients": make("x", inside, [first] * 101),
        "a wrapped key of 255 bytes": make("x", inside, [first], wrapped_length=255),
        "another commitment": make("x", inside, [first], commitment=bytes(32)),
        "a bundle key of 31 bytes": make("x", inside, [first], wrap=bytes(31)),
        "OAEP with a label": make("x", inside, [first], oaep_label=b"kms"),
        "another derivation": make("x", inside, [first], info=b"kms key bundle v1 contents"),
        "no additional data": make("x", inside, [first], aad=b""),
        "a box longer than it is": make("x", inside, [first], box_length=len(inside) + 41),
        "a box shorter than it is": make("x", inside, [first], box_length=len(inside) + 39),
        "signed without context": make("x", inside, [first], context=b""),
        "one byte more": make("x", inside, [first], after=b"\0"),
        "the header of another bundle": make("y", inside, [first])[:64] + base[64:],
    }
    text = canonical(plain)
    other_contents = {
        "nothing": b"",
        "a description longer than the contents": (2000).to_bytes(4, "big") + text + bytes(1020 - len(text)),
        "not filled": contents(text, [raw], b""),
        "1024 zeros more": inside + bytes(1024),
        "filled with something else": inside[:-1] + b"\x01",
        "material missing": contents(text, []),
        "material of 31 bytes": contents(text, [raw[:31]]),
        "material of 33 bytes": contents(text, [raw + b"\0"]),
        "two materials where one is described": contents(text, [raw, raw]),
        "white space in the description": contents(text.replace(b'","', b'", "', 1), [raw]),
        "members in another order": contents(
            json.dumps(dict(reversed(sorted(plain.items()))), separators=(",", ":"), ensure_ascii=False).encode(), [raw]
        ),
        "a member twice": contents(text[:-1] + b',"usage":"ENCRYPT_DECRYPT"}', [raw]),
        "letters escaped that need not be": contents(json.dumps(plain, sort_keys=True, separators=(",", ":")).encode(), [raw]),
        "not UTF-8": contents(text.replace(b"web tier", b"web\xfftier"), [raw]),
        "not JSON": contents(text[:-1], [raw]),
        "not an object": contents(b"[]", [raw]),
        "half of a surrogate pair": contents(text.replace(b"web tier", b"web\\ud83dtier"), [raw]),
        "a key pair with bytes after it": contents(canonical(ecc), [pair.private_bytes(*PKCS8) + b"\0"]),
        "a key pair of another curve": contents(
            canonical(ecc),
            [ec.derive_private_key(int.from_bytes(drawn("EC scalar", 31), "big"), ec.SECP256K1()).private_bytes(*PKCS8)],
        ),
    }

    def described(**other: object) -> bytes:
        return contents(canonical({**plain, **other}), [raw])

    def material(**other: object) -> bytes:
        return described(materials=[{**plain["materials"][0], **other}])

    arn = plain["arns"][0]
    other_contents |= {
        "a member more": described(x=1),
        "a member less": contents(canonical({n: v for n, v in plain.items() if n != "origin"}), [raw]),
        "a time that is text": described(made="1767409445678"),
        "a time with a fraction": contents(text.replace(b"1767409445678", b"1767409445678.5"), [raw]),
        "a time below zero": described(made=-1),
        "decryptOnly as a number": described(decryptOnly=0),
        "no ARN": described(arns=[]),
        "17 ARNs": described(arns=[arn.replace("111122223333", f"{i:012}") for i in range(17)]),
        "an ARN twice": described(arns=[arn, arn]),
        "ARNs of two keys": described(arns=[arn.replace("1234abcd", "0234abcd"), arn]),
        "the ARN of an alias": described(arns=["arn:aws:kms:us-east-1:111122223333:alias/app"]),
        "an ARN with a key id in upper case": described(arns=[arn.replace("abcd", "ABCD")]),
        "an alias without alias/": described(aliases=["app"]),
        "an alias with a space": described(aliases=["alias/a b"]),
        "an alias twice": described(aliases=["alias/a", "alias/a"]),
        "a description of 8193 characters": described(description="x" * 8193),
        "a policy of 32769 bytes": described(policy="x" * 32769),
        "an unknown key spec": described(spec="SM2", usage="SIGN_VERIFY"),
        "a key spec of every object": described(spec="constructor"),
        "a usage that the key spec does not have": described(usage="SIGN_VERIFY"),
        "another origin": described(origin="AWS_CLOUDHSM"),
        "51 tags": described(tags=[[f"t{i}", ""] for i in range(51)]),
        "a tag of three": described(tags=[["a", "b", "c"]]),
        "a tag without a name": described(tags=[["", "b"]]),
        "a tag twice": described(tags=[["a", "1"], ["a", "2"]]),
        "a reserved tag": described(tags=[["AWS:x", "1"]]),
        "tags as an object": described(tags={"a": "b"}),
        "no material described": described(materials=[]),
        "a material id of 62 digits": material(id="ab" * 31),
        "a material id in upper case": material(id="AB" * 32),
        "another rotation": material(rotation="MANUAL"),
        "a rotation that is absent": described(materials=[{n: v for n, v in plain["materials"][0].items() if n != "rotation"}]),
        "an expiry that is text": material(validTo=""),
        "a material id twice": contents(canonical({**plain, "materials": plain["materials"] * 2}), [raw, raw]),
        "two materials of a key pair": contents(
            canonical({**ecc, "materials": description(["0", "1"])["materials"]}), [pair.private_bytes(*PKCS8)] * 2
        ),
        "decryption only for key agreement": contents(
            canonical({**ecc, "usage": "KEY_AGREEMENT", "decryptOnly": True}), [pair.private_bytes(*PKCS8)]
        ),
    }
    armored = armor(base)
    lines = armored.split("\n")
    texts = {
        "nothing": "",
        "no last line": "\n".join(lines[:-2]),
        "another label": armored.replace("KMS KEY BUNDLE", "KMS MESSAGE"),
        "a letter before": "x" + armored,
        "a letter after": armored + "x",
        "two of them": armored + armored,
        "lines of 76": armor(base, 76),
        "one line": armor(base, 10**6),
        "an empty line inside": armored.replace(lines[1] + "\n", lines[1] + "\n\n"),
        "a space at the end of a line": armored.replace(lines[1], lines[1] + " "),
        "a header": armored.replace(lines[1], "Version: 1\n\n" + lines[1]),
        "base64url": armored.replace("+", "-").replace("/", "_"),
        "CR alone": armored.replace("\n", "\r"),
    }
    signer = ed25519.Ed25519PrivateKey.from_private_bytes(drawn("signer", 32)).public_key()
    return {
        "signer": {
            "seed": drawn("signer", 32).hex(),
            "publicKey": signer.public_bytes_raw().hex(),
            "fingerprint": hashlib.sha256(signer.public_bytes(*DER)).hexdigest(),
            "pem": signer.public_bytes(serialization.Encoding.PEM, DER[1]).decode(),
        },
        "recipients": [
            {
                "fingerprint": hashlib.sha256(key.public_key().public_bytes(*DER)).hexdigest(),
                "privateKey": key.private_bytes(*PKCS8).hex(),
            }
            for key in (first, second)
        ],
        "valid": good,
        "refusedBundles": [{"name": n, "bundle": each.hex()} for n, each in bundles.items()],
        "refusedContents": [
            {"name": n, "contents": each.hex()} for n, each in other_contents.items()
        ],
        "refusedTexts": [{"name": n, "text": each} for n, each in texts.items()],
    }
