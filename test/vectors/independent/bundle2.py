"""docs/spec/key-bundle.md, version 2, and the key material ids of docs/spec/vault.md."""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from bundle import MRK, PKCS8, UUID, armor, canonical, contents, description, make, rsa_key
from xaes import drawn


def framed(text: str) -> bytes:
    data = text.encode()
    return len(data).to_bytes(4, "big") + data


def material_id(salt: bytes, key_id: str, spec: str, material: bytes) -> str:
    message = b"kms material id v1" + framed(key_id) + framed(spec) + material
    return hmac.new(salt, message, hashlib.sha256).hexdigest()


def salt(name: str) -> bytes:
    return drawn(f"salt {name}", 32)


def made(label: str, inside: bytes, recipients: list[rsa.RSAPrivateKey], version: int = 2, **other: object) -> bytes:
    return make(
        label,
        inside,
        recipients,
        version=version,
        info=b"kms key bundle v2 content",
        context=b"kms key bundle v2 signature",
        commitment_info=b"kms key bundle v2 commitment",
        **other,
    )


def described(value: dict, materials: list[bytes], salts: list[bytes | None]) -> dict:
    """With the ids and salts of version 2."""
    key_id = value["arns"][0].split("/")[1]
    entries = []
    for entry, material, its in zip(value["materials"], materials, salts, strict=True):
        named = entry["id"] if its is None else material_id(its, key_id, value["spec"], material)
        entries.append({**entry, "id": named, "salt": None if its is None else its.hex()})
    return {**value, "materials": entries}


def vectors() -> dict:
    first, second = rsa_key("recipient 2048", 2048), rsa_key("recipient 3072", 3072)
    pair = ec.derive_private_key(int.from_bytes(drawn("EC scalar", 31), "big"), ec.SECP256R1()).private_bytes(*PKCS8)
    raw = drawn("material 0", 32)
    plain = described(description(["0"]), [raw], [salt("0")])

    def valid(name: str, value: dict, materials: list[bytes], recipients: list[rsa.RSAPrivateKey]) -> dict:
        inside = contents(canonical(value), materials)
        bundle = made(name, inside, recipients)
        return {
            "name": name,
            "description": value,
            "materials": [each.hex() for each in materials],
            "contents": inside.hex(),
            "bundle": bundle.hex(),
            "text": armor(bundle),
        }

    several = [drawn(f"material {i}", 32) for i in range(3)]
    mrk = description(["0", "1", "2"], arns=[f"arn:aws:kms:us-east-1:111122223333:key/{MRK}"])
    ecc = description(["pair"], spec="ECC_NIST_P256", usage="SIGN_VERIFY")
    mac = description(["mac"], spec="HMAC_224", usage="GENERATE_VERIFY_MAC")
    good = [
        valid("one material with a salt", plain, [raw], [first]),
        valid("old and new material, two recipients", described(mrk, several, [None, salt("1"), salt("2")]), several, [first, second]),
        valid("a key pair", described(ecc, [pair], [salt("pair")]), [pair], [second]),
        valid("HMAC", described(mac, [drawn("HMAC", 28)], [salt("mac")]), [drawn("HMAC", 28)], [first]),
        valid("random ids alone", described(description(["0"]), [raw], [None]), [raw], [first]),
    ]
    inside = contents(canonical(plain), [raw])
    bundles = {
        "version 3": made("x", inside, [first], version=3),
        "version 1 with the labels of version 2": made("x", inside, [first], version=1),
        "the signature of version 1": make(
            "x", inside, [first], version=2, info=b"kms key bundle v2 content", commitment_info=b"kms key bundle v2 commitment"
        ),
        "the commitment of version 1": make(
            "x", inside, [first], version=2, info=b"kms key bundle v2 content", context=b"kms key bundle v2 signature"
        ),
        "the content key of version 1": make(
            "x", inside, [first], version=2, context=b"kms key bundle v2 signature", commitment_info=b"kms key bundle v2 commitment"
        ),
        "one byte more": made("x", inside, [first], after=b"\0"),
        "another commitment": made("x", inside, [first], commitment=bytes(32)),
    }

    def entry(**other: object) -> bytes:
        return contents(canonical({**plain, "materials": [{**plain["materials"][0], **other}]}), [raw])

    def named(**other: object) -> bytes:
        its = salt("0")
        made_for = {"salt": its, "key_id": UUID, "spec": "SYMMETRIC_DEFAULT", "material": raw, **other}
        return entry(id=material_id(**made_for))

    base = plain["materials"][0]
    refused = {
        "no salt": contents(
            canonical({**plain, "materials": [{n: v for n, v in base.items() if n != "salt"}]}), [raw]
        ),
        "a salt of 31 bytes": entry(salt=salt("0").hex()[2:]),
        "a salt in upper case": entry(salt=salt("0").hex().upper()),
        "an empty salt": entry(salt=""),
        "a salt that is false": entry(salt=False),
        "another salt": entry(salt=salt("1").hex()),
        "other material": contents(canonical(plain), [several[1]]),
        "the id of other material": named(material=several[1]),
        "the id for another key id": named(key_id=MRK),
        "the id for another key spec": named(spec="HMAC_256"),
        "the id with another label": entry(
            id=hmac.new(
                salt("0"), b"kms material id v2" + framed(UUID) + framed("SYMMETRIC_DEFAULT") + raw, hashlib.sha256
            ).hexdigest()
        ),
        "the id without lengths": entry(
            id=hmac.new(salt("0"), b"kms material id v1" + UUID.encode() + b"SYMMETRIC_DEFAULT" + raw, hashlib.sha256).hexdigest()
        ),
        "a random id with a salt": entry(id=drawn("material id 0", 32).hex()),
        "the second of two ids wrong": contents(
            canonical(
                {
                    **plain,
                    "materials": [
                        base,
                        {**base, "id": material_id(salt("1"), UUID, "SYMMETRIC_DEFAULT", raw), "salt": salt("1").hex()},
                    ],
                }
            ),
            [raw, several[1]],
        ),
    }
    return {
        "materialIds": [
            {
                "keyId": key_id,
                "spec": spec,
                "salt": salt(f"id {key_id} {spec}").hex(),
                "material": material.hex(),
                "id": material_id(salt(f"id {key_id} {spec}"), key_id, spec, material),
            }
            for key_id, spec, material in (
                (UUID, "SYMMETRIC_DEFAULT", raw),
                (MRK, "SYMMETRIC_DEFAULT", bytes(32)),
                (UUID, "HMAC_512", drawn("HMAC 512", 64)),
                (UUID, "ECC_NIST_P256", pair),
            )
        ],
        "valid": good,
        "refusedBundles": [{"name": n, "bundle": each.hex()} for n, each in bundles.items()],
        "refusedContents": [{"name": n, "contents": each.hex()} for n, each in refused.items()],
    }
