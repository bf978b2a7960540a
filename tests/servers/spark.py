"""A Spark session of the tests' own, in one process on this machine."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

LOGGING = """status = error
rootLogger.level = error
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c: %m%n
"""


def has_java() -> bool:
    """Return whether there is a Java to run Spark with."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java") is not None or (home is not None and (Path(home) / "bin" / "java").exists())


def settings(folder: Path) -> dict[str, str]:
    """Return the session's settings; what it writes goes into the folder."""
    logging = folder / "log4j2.properties"
    logging.write_text(LOGGING, encoding="ascii")
    return {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "768m",
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={logging} -Dderby.system.home={folder}",
        "spark.local.dir": str(folder / "local"),
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.sql.catalogImplementation": "in-memory",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "1",
    }


@contextmanager
def running(folder: Path) -> Iterator[SparkSession]:
    """Start a session with two threads, no pages and little memory, and stop it in the end."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("placet")
    for name, value in settings(folder).items():
        builder = builder.config(name, value)
    with _sockets_left_to_the_collector():
        session = builder.getOrCreate()
    gateway = session.sparkContext._gateway
    try:
        yield session
    finally:
        with _sockets_left_to_the_collector():
            session.stop()
            gateway.shutdown()
            gateway.proc.stdin.close()  # Java ends when nobody speaks to it any more
            gateway.proc.wait()


@contextmanager
def _sockets_left_to_the_collector() -> Iterator[None]:
    """Take no offence at sockets that Py4J leaves open for the garbage collector to close."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed <socket", ResourceWarning)
        yield
        gc.collect()
