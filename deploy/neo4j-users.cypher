// Database users with no more rights than they need. Run once, as an administrator:
//   cypher-shell -u neo4j --param "reader => '…'" --param "loader => '…'" -f deploy/neo4j-users.cypher
// Then start the API with NEO4J_USERNAME=policygraph_loader and
// NEO4J_READER_USERNAME=policygraph_reader: every question and every typed statement is asked as the
// reader, whom the database itself keeps from writing.
//
// Rights (all but the first two statements) need Neo4j Enterprise or Aura. In Community every user
// may do everything; there policygraph keeps statements to reading by itself (decision 13).

CREATE USER policygraph_reader IF NOT EXISTS SET PLAINTEXT PASSWORD $reader CHANGE NOT REQUIRED;
CREATE USER policygraph_loader IF NOT EXISTS SET PLAINTEXT PASSWORD $loader CHANGE NOT REQUIRED;

CREATE ROLE policygraph_reading IF NOT EXISTS;
GRANT ACCESS ON DATABASE neo4j TO policygraph_reading;
GRANT MATCH {*} ON GRAPH neo4j TO policygraph_reading;
GRANT EXECUTE PROCEDURE db.index.fulltext.queryNodes ON DBMS TO policygraph_reading;
GRANT ROLE policygraph_reading TO policygraph_reader;

// The loader makes constraints and indexes, and so names labels, types and properties.
CREATE ROLE policygraph_loading IF NOT EXISTS;
GRANT ACCESS ON DATABASE neo4j TO policygraph_loading;
GRANT MATCH {*} ON GRAPH neo4j TO policygraph_loading;
GRANT WRITE ON GRAPH neo4j TO policygraph_loading;
GRANT NAME MANAGEMENT ON DATABASE neo4j TO policygraph_loading;
GRANT CONSTRAINT MANAGEMENT ON DATABASE neo4j TO policygraph_loading;
GRANT INDEX MANAGEMENT ON DATABASE neo4j TO policygraph_loading;
GRANT EXECUTE PROCEDURE db.awaitIndexes ON DBMS TO policygraph_loading;
GRANT EXECUTE PROCEDURE db.index.fulltext.queryNodes ON DBMS TO policygraph_loading;
GRANT ROLE policygraph_loading TO policygraph_loader;
