COLLECT {
  MATCH (measure)<-[:LEADS]-(lead:Agency) RETURN lead.name ORDER BY lead.name
} AS leads,
COLLECT {
  MATCH (measure)<-[listed:RESPONSIBLE_FOR]-(one:Agency)
  RETURN one.name ORDER BY listed.position, one.name
} AS responsible,
COLLECT {
  MATCH (measure)<-[:SUPPORTS]-(support:Agency) RETURN support.name ORDER BY support.name
} AS supports
