"""What policygraph uses of Spark stands in pyspark.sql."""
