// What are the issues about?
// Topics by size, with their most important entities and the number of issues.
WITH 3 AS atLeast
MATCH (t:Topic)<-[:IN_TOPIC]-(e:Entity)
WITH atLeast, t, e ORDER BY e.importance DESC, e.id
WITH atLeast, t, collect(e) AS members
WHERE size(members) >= atLeast
RETURN t.name AS topic, size(members) AS entities, [e IN members[..6] | e.name] AS top, t.firstSeen AS first, t.lastSeen AS last
ORDER BY entities DESC, topic;
