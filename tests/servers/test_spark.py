"""The Spark session that the tests start for themselves."""

from extras import needs_spark


@needs_spark
def test_a_table_comes_back(spark):
    """What is given to Spark is read from it, through Ibis."""
    import ibis

    connection = ibis.pyspark.connect(spark)
    spark.createDataFrame([("Ada", True), (None, False)], "name string, member boolean").createOrReplaceTempView(
        "named"
    )

    assert connection.table("named").order_by("member").to_pyarrow().to_pylist() == [
        {"name": None, "member": False},
        {"name": "Ada", "member": True},
    ]


@needs_spark
def test_the_session_is_small(spark):
    """Two threads, and no page that somebody could look at."""
    assert spark.sparkContext.master == "local[2]"
    assert spark.sparkContext.uiWebUrl is None
