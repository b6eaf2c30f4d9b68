"""The array job of docs/engine.md with a real slurmctld and slurmd on this machine, in a folder of their own."""
import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

import zhibiao

ROOT = Path(__file__).resolve().parents[2]
TASKS = 4
pytestmark = pytest.mark.skipif(not all(map(shutil.which, ["slurmctld", "slurmd", "munged"])) or os.getuid() != 0,
                                reason="slurmctld, slurmd and munged are not installed, or may not be started: they run as root here")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def slurm(tmp_path_factory):
    """The environment in which the commands of Slurm find it."""
    folder = tmp_path_factory.mktemp("slurm")
    host = socket.gethostname().split(".")[0]
    for part in ["state", "spool", "log"]:
        (folder / part).mkdir(mode=0o700)
    key = folder / "key"
    key.touch(mode=0o600)
    key.write_bytes(os.urandom(1024))
    configuration = folder / "slurm.conf"
    configuration.write_text(f"""ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/socket
CryptoType=crypto/munge
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName={host} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES State=UP
""")
    commands = [
        ["munged", "-F", f"--key-file={key}", f"--socket={folder}/socket", f"--pid-file={folder}/munged.pid",
         f"--log-file={folder}/log/munged", f"--seed-file={folder}/seed", "--force"],
        ["slurmctld", "-D", "-f", configuration],
        ["slurmd", "-D", "-f", configuration],
    ]
    running = []
    with open(folder / "log" / "all", "w", encoding="utf-8") as log:
        for command in commands:
            running.append(subprocess.Popen([str(part) for part in command], stdout=log, stderr=log))
    yield {**os.environ, "SLURM_CONF": str(configuration)}
    for process in reversed(running):
        process.terminate()
        process.wait(30)


def test_an_array_job_makes_the_file_of_one_machine(slurm, tmp_path):
    shutil.copytree(ROOT / "examples" / "reports", tmp_path / "reports")
    whole = tmp_path / "whole.db"
    zhibiao.ingest(tmp_path / "reports", whole)
    sources = [row.source for row in zhibiao.Database(whole).documents()]
    for task in range(TASKS):
        (tmp_path / "reports" / f"part-{task}.csv").write_text("\n".join(["path", *sources[task::TASKS]]) + "\n", encoding="utf-8")
    # The words of the page, with the folders of this test.
    page = (ROOT / "docs" / "engine.md").read_text(encoding="utf-8")
    recipe = page[page.index("array=$(sbatch"):].split("```")[0]
    assert recipe.count("sbatch") == 2
    recipe = recipe.replace("0-199", f"0-{TASKS - 1}").replace("/data", str(tmp_path)).replace("sbatch --dep", "sbatch --wait --dep")
    (tmp_path / "shards").mkdir()
    command = ROOT / "build" / "release" / "bin"
    done = subprocess.run(["sh", "-eu", "-c", recipe], env={**slurm, "PATH": f"{command}:{os.environ['PATH']}"}, cwd=tmp_path, timeout=240,
                          capture_output=True, text=True, check=False)
    told = "".join(file.read_text() for file in tmp_path.glob("slurm-*"))
    assert done.returncode == 0, done.stderr + told
    made = zhibiao.Database(tmp_path / "figures.db")
    assert made.verify() == [] and len(list((tmp_path / "shards").glob("*.db"))) == TASKS
    assert made.content_hash() == zhibiao.Database(whole).content_hash()
