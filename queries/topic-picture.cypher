// What belongs to the topic of this? (picture)
// The topic of one entity, with its members and the relations among them.
WITH 'OpenAI' AS name
MATCH (e:Entity)-[:IN_TOPIC]->(t:Topic)<-[:IN_TOPIC]-(a:Entity)
WHERE toLower(name) IN [known IN coalesce(e.aliases, []) + e.name | toLower(known)]
OPTIONAL MATCH (a)-[r]->(b:Entity)-[:IN_TOPIC]->(t)
RETURN t, a, r, b
ORDER BY a.importance DESC, a.id, r.id
LIMIT 300;
