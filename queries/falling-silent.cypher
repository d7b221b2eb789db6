// What has fallen silent?
// Entities that several issues named, but none since a date.
WITH '2026-03-01' AS since, 2 AS atLeast
MATCH (e:Entity)
WHERE e.lastSeen < since AND e.issueCount >= atLeast
RETURN e.name AS name, e.type AS type, e.issueCount AS issues, e.firstSeen AS first, e.lastSeen AS last
ORDER BY last DESC, issues DESC, name
LIMIT 100;
