"""docs/spec/audit.md: the lines of an audit trail, chained, and lines to refuse."""

import hashlib

from vault import VAULT_ID, genesis, mac, subkey, written


def line(event: dict, seq: int, base: int, prev: str) -> tuple[str, str]:
    """The line without its newline, and its hash."""
    start = written(event)[:-1] + f',"chain":{{"seq":{seq},"base":{base},"prev":"{prev}"'
    start += f',"mac":"{mac(subkey("audit"), start.encode())[:16].hex()}"'
    hash_ = hashlib.sha256(start.encode()).hexdigest()
    return start + f',"hash":"{hash_}"}}}}', hash_


def event(number: int, name: str, parameters: object) -> dict:
    return {
        "eventVersion": "1.11",
        "eventTime": f"2026-01-02T03:04:{number:02}Z",
        "eventSource": "kms.amazonaws.com",
        "eventName": name,
        "awsRegion": "us-east-1",
        "requestParameters": parameters,
        "responseElements": None,
        "eventID": f"00000000-0000-4000-8000-{number:012}",
    }


# A context may have members with the names that the chain uses, at the end of their object or not.
HOSTILE = {
    "a": "",
    "mac": "0" * 32,
    "hash": "0" * 64,
    "chain": '","chain":{"seq":9,"base":9,"prev":"","mac":"","hash":""}}',
    "seq": "\\",
}


def chained(events: list[tuple[dict, int]], prev: str, first: int) -> list[dict]:
    out = []
    for seq, (body, base) in enumerate(events, first):
        text, hash_ = line(body, seq, base, prev)
        out.append({"seq": seq, "base": base, "prev": prev, "event": written(body), "line": text, "hash": hash_})
        prev = hash_
    return out


def vectors() -> dict:
    lines = chained(
        [
            (event(1, "CreateKey", {"description": ""}), 0),
            (event(2, "Encrypt", {"encryptionContext": {"app": "web"}}), 0),
            (event(3, "Decrypt", {"encryptionContext": {"\U0001f511": "Gr\u00fc\u00dfe", "\uff21": "\u2028"}}), 2),
            (event(4, "Decrypt", {"encryptionContext": HOSTILE}), 3),
            (event(5, "Decrypt", HOSTILE), 4),
            (event(6, "Decrypt", {"a": 1, "chain": {"seq": 9, "base": 9, "prev": "0" * 64}}), 5),
            ({"eventName": "ListKeys"}, 6),
        ],
        genesis(),
        1,
    )
    texts = [entry["line"] for entry in lines]
    return {
        "vaultId": VAULT_ID,
        "auditKey": subkey("audit").hex(),
        "genesis": genesis(),
        "lines": lines,
        "refused": refused(*texts[1:4]),
    }


def rehash(text: str) -> str:
    """What anyone can do without the key: compute the hash anew."""
    start = text[: text.rindex(',"hash":')]
    return start + f',"hash":"{hashlib.sha256(start.encode()).hexdigest()}"}}}}'


def refused(two: str, three: str, four: str) -> list[dict]:
    """`unreadable`: not a line of the format; `hash`: the hash does not fit; `mac`: it does, and the MAC does not."""
    mac_at, hash_at = two.rindex(',"mac":"') + 8, two.rindex(',"hash":"') + 9
    zeros = "0" * 32
    cases = [
        ("empty", "", "unreadable"),
        ("an event without a chain", '{"eventName":"ListKeys"}', "unreadable"),
        ("the last brace missing", two[:-1], "unreadable"),
        ("a byte more", two + " ", "unreadable"),
        ("white space in the chain", two.replace(',"base":', ', "base":'), "unreadable"),
        ("members of the chain in another order", two.replace('"seq":2,"base":0', '"base":0,"seq":2'), "unreadable"),
        ("a seq with a leading zero", rehash(two.replace('"seq":2,', '"seq":02,')), "unreadable"),
        ("a negative seq", rehash(two.replace('"seq":2,', '"seq":-2,')), "unreadable"),
        ("a hash in capitals", two[:hash_at] + two[hash_at:].upper(), "unreadable"),
        ("a MAC too short", rehash(two[: mac_at + 30] + '","hash":'), "unreadable"),
        ("chain not the last member", two[:-1] + ',"eventName":"ListKeys"}', "unreadable"),
        ("an edit", two.replace('"Encrypt"', '"Decrypt"'), "hash"),
        ("an edit of the seq", two.replace('"seq":2,', '"seq":3,'), "hash"),
        ("another MAC", two[:mac_at] + zeros + two[mac_at + 32 :], "hash"),
        ("another MAC with the hash computed anew", rehash(two[:mac_at] + zeros + two[mac_at + 32 :]), "mac"),
        ("an edit with the hash computed anew", rehash(two.replace('"Encrypt"', '"Decrypt"')), "mac"),
        ("another base with the hash computed anew", rehash(two.replace('"base":0', '"base":1')), "mac"),
        ("an edit beyond ASCII", three.replace("\u00df", "ss"), "hash"),
        ("an edit in hostile members", four.replace('"mac":"' + zeros, '"mac":"' + "1" * 32), "hash"),
    ]
    return [{"name": name, "line": text, "fault": fault} for name, text, fault in cases]
