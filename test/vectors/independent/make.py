"""Writes the vectors beside this folder. Run: python3 test/vectors/independent/make.py"""

import json
from pathlib import Path

import audit
import blob
import blob2
import bundle
import bundle2
import fingerprint
import session
import vault
import xaes

HERE = Path(__file__).parents[1]

xaes.check(json.loads((HERE / "xaes/vectors.json").read_text()))
MODULES = (
    ("ciphertext-blob", "ciphertext-blob", blob),
    ("ciphertext-blob-2", "ciphertext-blob", blob2),
    ("vault", "vault", vault),
    ("audit", "audit", audit),
    ("key-bundle", "key-bundle", bundle),
    ("key-bundle-2", "key-bundle", bundle2),
    ("fingerprint", "vault", fingerprint),
    ("session-token", "session-token", session),
)
for folder, spec, module in MODULES:
    (HERE / folder).mkdir(exist_ok=True)
    # ASCII alone, so that no editor can normalise a letter.
    text = json.dumps({"spec": f"docs/spec/{spec}.md", **module.vectors()}, indent=2)
    (HERE / folder / "vectors.json").write_text(text + "\n")
