// What matters most?
// The most important entities of each type (PageRank over relations and mentions).
WITH 10 AS top
MATCH (e:Entity)
WITH top, e ORDER BY e.importance DESC, e.id
WITH top, e.type AS type, collect(e) AS ranked
UNWIND range(0, CASE WHEN size(ranked) < top THEN size(ranked) ELSE top END - 1) AS place
WITH type, place, ranked[place] AS e
RETURN type, place + 1 AS place, e.name AS name, e.importance AS importance, e.issueCount AS issues, e.firstSeen AS first, e.lastSeen AS last
ORDER BY type, place;
