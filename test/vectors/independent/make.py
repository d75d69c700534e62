"""Writes the vectors beside this folder. Run: python3 test/vectors/independent/make.py"""

import json
from pathlib import Path

import audit
import blob
import bundle
import vault
import xaes

HERE = Path(__file__).parents[1]

xaes.check(json.loads((HERE / "xaes/vectors.json").read_text()))
for folder, module in (("ciphertext-blob", blob), ("vault", vault), ("audit", audit), ("key-bundle", bundle)):
    (HERE / folder).mkdir(exist_ok=True)
    # ASCII alone, so that no editor can normalise a letter.
    text = json.dumps({"spec": f"docs/spec/{folder}.md", **module.vectors()}, indent=2)
    (HERE / folder / "vectors.json").write_text(text + "\n")
