"""The server that the tests start for themselves."""

from contextlib import closing

import pytest

from extras import needs_postgresql


@pytest.fixture
def connection(postgresql_url):
    """Ibis's connection to the server."""
    import ibis

    opened = ibis.connect(postgresql_url)
    with closing(opened.con):
        yield opened


@needs_postgresql
def test_a_table_comes_back(connection):
    """What is written into the server is read from it, through Ibis."""
    import pyarrow as pa

    rows = [{"name": None, "member": False}, {"name": "Ada", "member": True}]
    connection.create_table("named", pa.Table.from_pylist(rows), temp=True)

    assert connection.table("named").order_by("member").to_pyarrow().to_pylist() == rows


@needs_postgresql
def test_the_server_listens_to_this_machine_only(connection):
    """Nobody else reaches it."""
    with closing(connection.raw_sql("show listen_addresses")) as found:
        assert found.fetchall() == [("127.0.0.1",)]
