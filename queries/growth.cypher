// What grows fastest?
// Entities by how a figure rose from its first to its newest date.
WITH 'likes' AS metric
MATCH (e:Entity)-[:OBSERVED]->(o:Observation {metric: metric})
WHERE o.date IS NOT NULL
WITH e, o ORDER BY o.date, o.value, o.id
WITH e, collect(o) AS row
WITH e, row[0] AS first, row[-1] AS last
WHERE first.date < last.date AND first.value > 0
RETURN e.name AS name, first.date AS from, first.value AS then, last.date AS to, last.value AS now, round(100.0 * (last.value - first.value) / first.value, 1) AS percent
ORDER BY percent DESC, name
LIMIT 300;
