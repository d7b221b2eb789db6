// Which organisation released how much in which week?
// Counts each release in the week (from Monday) of the issue that first told of it.
WITH '2026-01-01' AS since
MATCH (o:Entity)-[r:RELEASED]->(thing:Entity)
WHERE r.firstSeen >= since
WITH toString(date.truncate('week', date(r.firstSeen))) AS week, o.name AS org, thing.name AS thing ORDER BY thing
RETURN week, org, count(*) AS releases, collect(thing) AS things
ORDER BY week, releases DESC, org
LIMIT 300;
