"""docs/spec/ciphertext-blob.md: blobs that open, and blobs and tokens to refuse."""

from base64 import urlsafe_b64encode

from xaes import box, drawn

UUID = "1234abcd-12ab-34cd-56ef-1234567890ab"
MRK = "mrk-0f1e2d3c4b5a69788796a5b4c3d2e1f0"


def header(key_id: str, material_id: str, version: int = 1, form: int | None = None) -> bytes:
    multi_region = key_id.startswith("mrk-")
    digits = key_id.removeprefix("mrk-").replace("-", "")
    own_form = 1 if multi_region else 0
    return bytes([version, own_form if form is None else form]) + bytes.fromhex(digits + material_id)


def context_bytes(context: dict[str, str]) -> bytes:
    pairs = sorted((key.encode(), value.encode()) for key, value in context.items())
    out = len(pairs).to_bytes(2, "big")
    for pair in pairs:
        for part in pair:
            out += len(part).to_bytes(4, "big") + part
    return out


def blob(v: dict, **other: int) -> bytes:
    head = header(v["keyId"], v["materialId"], **other)
    aad = head + context_bytes(v["context"])
    return head + box(bytes.fromhex(v["material"]), bytes.fromhex(v["nonce"]), bytes.fromhex(v["plaintext"]), aad)


def token(blob_: bytes) -> str:
    return "kms:v1:" + urlsafe_b64encode(blob_).decode().rstrip("=")


def case(name: str, key_id: str, context: dict[str, str], plaintext: bytes) -> dict:
    return {
        "name": name,
        "keyId": key_id,
        "materialId": drawn(f"material id {name}", 32).hex(),
        "material": drawn(f"material {name}", 32).hex(),
        "context": context,
        "canonicalContext": context_bytes(context).hex(),
        "nonce": drawn(f"nonce {name}", 24).hex(),
        "plaintext": plaintext.hex(),
    }


def sealed(v: dict) -> dict:
    made = blob(v)
    return {**v, "blob": made.hex(), "token": token(made)}


def vectors() -> dict:
    valid = [
        case("1 byte, UUID, empty context", UUID, {}, b"\0"),
        case("2 bytes, multi-Region id, empty context", MRK, {}, b"hi"),
        case("ASCII context", UUID, {"app": "web", "stage": "prod"}, b"correct horse battery staple"),
        # No operation makes one, and none need be refused: the shortest blob.
        case("no plaintext", UUID, {"k": "v"}, b""),
        # Written in another order than the canonical one; "10" sorts before "2" as bytes.
        case("keys that look like numbers", UUID, {"2": "two", "10": "ten", "B": "", "a": "", "": "no name"}, b"numbers"),
        # U+FF21 is EF BC A1 in UTF-8 and FF21 in UTF-16; U+1F511 is F0 9F 94 91 and D83D DD11.
        case(
            "UTF-8 order unlike UTF-16 order",
            MRK,
            {"\U0001f511": "key", "\uff21": "fullwidth A", "z": "\u00df", "\ue000": "private use"},
            "Schl\u00fcssel".encode(),
        ),
        # One letter composed and decomposed: two keys, as there is no normalisation.
        case("composed and decomposed", UUID, {"\u00e9": "composed", "e\u0301": "decomposed"}, b"\xff\xfe\0"),
        case("a key that is a member of every object", UUID, {"__proto__": "p", "constructor": "c"}, b"proto"),
        case("4096 bytes", MRK, {"size": "largest"}, drawn("4096 bytes", 4096)),
    ]
    valid = [sealed(v) for v in valid]
    base = valid[2]
    good = bytes.fromhex(base["blob"])

    def refused(name: str, data: bytes, **other: object) -> dict:
        return {"name": name, **{n: base[n] for n in ("material", "context")}, "blob": data.hex(), **other}

    def flipped(at: int) -> bytes:
        out = bytearray(good)
        out[at] ^= 1
        return bytes(out)

    # "Authentic": the tag fits, so that the tag alone would let them pass.
    return {
        "valid": valid,
        "refused": [
            refused("version 0, authentic", blob(base, version=0)),
            refused("version 2, authentic", blob(base, version=2)),
            refused("key id form 2, authentic", blob(base, form=2)),
            refused("key id form changed to multi-Region", good[:1] + b"\x01" + good[2:]),
            refused("4097 bytes of plaintext, authentic", blob({**base, "plaintext": "00" * 4097})),
            refused("nothing", b""),
            refused("the header alone", good[:50]),
            refused("89 bytes", good[:89]),
            refused("last byte missing", good[:-1]),
            refused("one byte more", good + b"\0"),
            refused("altered key id", flipped(2)),
            refused("altered key material id", flipped(49)),
            refused("altered nonce", flipped(50)),
            refused("altered ciphertext", flipped(74)),
            refused("altered tag", flipped(len(good) - 1)),
            refused("another key material", good, material=drawn("another material", 32).hex()),
            refused("empty context for another", good, context={}),
            refused("a pair missing", good, context={"app": "web"}),
            refused("a pair more", good, context={"app": "web", "stage": "prod", "x": ""}),
            refused("another value", good, context={"app": "web", "stage": "Prod"}),
            refused("keys and values swapped", good, context={"web": "app", "prod": "stage"}),
            refused(
                "decomposed for composed",
                blob({**base, "context": {"caf\u00e9": "1"}}),
                context={"cafe\u0301": "1"},
            ),
            refused(
                "pairs in UTF-16 order",
                utf16_ordered({**base, "context": {"\U0001f511": "key", "\uff21": "fullwidth A"}}),
                context={"\U0001f511": "key", "\uff21": "fullwidth A"},
            ),
        ],
        "refusedTokens": refused_tokens(valid[0]["token"], valid[1]["token"], base["token"]),
    }


def utf16_ordered(v: dict, version: int = 1) -> bytes:
    """A faulty writer: the pairs in ascending order of UTF-16 code units."""
    head = header(v["keyId"], v["materialId"], version)
    pairs = sorted(v["context"].items(), key=lambda pair: pair[0].encode("utf-16-be"))
    aad = head + len(pairs).to_bytes(2, "big")
    for pair in pairs:
        for part in pair:
            aad += len(part.encode()).to_bytes(4, "big") + part.encode()
    return head + box(bytes.fromhex(v["material"]), bytes.fromhex(v["nonce"]), bytes.fromhex(v["plaintext"]), aad)


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def refused_tokens(four_spare: str, two_spare: str, whole: str) -> list[dict]:
    def next_letter(text: str) -> str:
        return text[:-1] + ALPHABET[ALPHABET.index(text[-1]) + 1]

    assert [len(t.removeprefix("kms:v1:")) % 4 for t in (four_spare, two_spare)] == [2, 3]
    cases = {
        "padding": four_spare + "==",
        "half of the padding": four_spare + "=",
        "padding of one": two_spare + "=",
        "four spare bits not zero": next_letter(four_spare),
        "two spare bits not zero": next_letter(two_spare),
        "a space inside": whole[:40] + " " + whole[40:],
        "a newline inside": whole[:40] + "\n" + whole[40:],
        "a tab after the prefix": "kms:v1:\t" + whole[7:],
        "a letter of the other alphabet (+)": whole[:40] + "+" + whole[41:],
        "a letter of the other alphabet (/)": whole[:40] + "/" + whole[41:],
        "a letter beyond ASCII": whole[:40] + "\u00e9" + whole[41:],
        "a NUL inside": whole[:40] + "\0" + whole[41:],
        "one letter over": four_spare + "AAA",
        "another version": "kms:v2:" + whole[7:],
        "prefix in capitals": "KMS:V1:" + whole[7:],
        "no prefix": whole[7:],
        "nothing but the prefix": "kms:v1:",
    }
    return [{"name": name, "token": text} for name, text in cases.items()]
