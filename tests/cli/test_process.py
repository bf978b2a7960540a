import os
import subprocess
import sys

_IMPORTED = """
import sys
sys.argv = ["placet", "--version"]
from placet.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted({"pydantic", "yaml", "rapidfuzz", "placet.policy"} & set(sys.modules)))
"""


def test_the_version_needs_no_engine():
    """Printing the version loads neither the engine nor the libraries that it needs."""
    run = subprocess.run([sys.executable, "-c", _IMPORTED], capture_output=True, text=True, check=True)

    assert run.stdout == "placet 0.1.0\n\n"


def test_placet_runs_as_a_module():
    """Where the script is not on the path, `python -m placet` does the same."""
    run = subprocess.run([sys.executable, "-m", "placet", "--version"], capture_output=True, text=True, check=True)

    assert run.stdout == "placet 0.1.0\n"


def test_a_closed_pipe_ends_quietly():
    """Whoever reads only the first lines of an output sees no error."""
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "w") as stream:
        run = subprocess.run(
            [sys.executable, "-m", "placet", "explain"], stdout=stream, stderr=subprocess.PIPE, text=True, check=False
        )

    assert (run.returncode, run.stderr) == (1, "")


def test_a_terminal_that_lacks_letters_gets_question_marks(library):
    """On a terminal that knows only ASCII an answer is still shown."""
    command = ["why", "ada", "borrow-book", "--on", "2022-01-01", "--pack", str(library)]
    run = subprocess.run(
        [sys.executable, "-m", "placet", *command],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=True,
    )

    assert run.stdout.startswith(b"Permitted. Ada: borrow a book")
